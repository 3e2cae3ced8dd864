using Microsoft.Extensions.DependencyInjection;
using PodcastApi.Tests.Authentication;
using PodcastApi.Tests.Http;
using PodcastApi.Tests.Resilience;

namespace PodcastApi.Tests.DependencyInjection;

public sealed class RegistrationTests : IDisposable
{
    private readonly StubHandler _handler = new(_ => Responses.Show());

    public void Dispose() => _handler.Dispose();

    [Fact]
    public async Task The_client_is_a_singleton_that_sends_through_the_returned_builders_HttpClient()
    {
        await using var services = Container.With(s => s.AddPodcastApi(Set).EndingAt(_handler));

        var client = services.GetRequiredService<IPodcastClient>();
        await client.GetPodcastShowAsync("x", cancellationToken: TestContext.Current.CancellationToken);

        services.GetRequiredService<IPodcastClient>().Should().BeSameAs(client);
        _handler.Requests.Should().ContainSingle().Which.Header("x-api-key").Should().Be(Clients.ApiKey);
    }

    [Fact]
    public async Task The_factory_is_asked_for_each_request_so_that_no_handler_is_kept()
    {
        var factory = new FreshHandlers();
        await using var services = Container.With(s =>
        {
            s.AddPodcastApi(o =>
            {
                Set(o);
                (o.MaxRetries, o.RetryBaseDelay) = (3, TimeSpan.Zero);
            });
            s.AddSingleton<IHttpClientFactory>(factory);
        });

        var client = services.GetRequiredService<IPodcastClient>();
        await client.GetPodcastShowAsync("x", cancellationToken: TestContext.Current.CancellationToken);
        await client.GetPodcastShowAsync("x", cancellationToken: TestContext.Current.CancellationToken);

        factory.Made.Should().HaveCount(4).And.OnlyContain(handler => handler.Requests.Count == 1);
    }

    [Fact]
    public async Task The_HttpClient_leaves_deadlines_to_the_client_whatever_the_hosts_default_is()
    {
        await using var services = Container.With(s =>
        {
            s.AddPodcastApi(Set);
            s.ConfigureHttpClientDefaults(b => b.ConfigureHttpClient(c => c.Timeout = TimeSpan.FromSeconds(1)));
        });

        services.GetRequiredService<IHttpClientFactory>().CreateClient("PodcastApi").Timeout.Should().Be(Timeout.InfiniteTimeSpan);
    }

    [Fact]
    public async Task The_connections_are_the_clients_own_kind()
    {
        await using var services = Container.With(s =>
        {
            s.AddPodcastApi(Set);
            s.ConfigureHttpClientDefaults(b =>
                b.ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler { AllowAutoRedirect = true }));
        });
        using var usual = DefaultHttpClient.CreateHandler();

        var handler = services.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler("PodcastApi");
        while (handler is DelegatingHandler outer) handler = outer.InnerHandler!;

        handler.Should().BeOfType(usual.GetType());
        handler.GetType().GetProperty("AllowAutoRedirect")!.GetValue(handler).Should().Be(false);
    }

    [Fact]
    public async Task A_token_provider_comes_from_the_container_when_the_options_name_none()
    {
        await using var services = Container.With(s =>
        {
            s.AddSingleton<IAccessTokenProvider>(new RecordingTokenProvider("from-the-container"));
            s.AddPodcastApi(o => o.ApiKey = Clients.ApiKey).EndingAt(_handler);
        });

        await services
            .GetRequiredService<IPodcastClient>()
            .GetPodcastShowAsync("x", cancellationToken: TestContext.Current.CancellationToken);

        _handler.Requests[0].Header("Authorization").Should().Be("Bearer from-the-container");
    }

    [Fact]
    public async Task A_token_or_provider_in_the_options_comes_before_the_containers()
    {
        await using var services = Container.With(s =>
        {
            s.AddSingleton<IAccessTokenProvider>(new RecordingTokenProvider("from-the-container"));
            s.AddPodcastApi(Set).EndingAt(_handler);
            s.AddPodcastApi("own", o => (o.ApiKey, o.AccessTokenProvider) = (Clients.ApiKey, new RecordingTokenProvider("own")))
                .EndingAt(_handler);
        });

        await services
            .GetRequiredService<IPodcastClient>()
            .GetPodcastShowAsync("x", cancellationToken: TestContext.Current.CancellationToken);
        await services
            .GetRequiredKeyedService<IPodcastClient>("own")
            .GetPodcastShowAsync("x", cancellationToken: TestContext.Current.CancellationToken);

        _handler.Requests.Select(r => r.Header("Authorization")).Should().Equal("Bearer " + Clients.AccessToken, "Bearer own");
    }

    [Fact]
    public async Task Registered_twice_it_is_one_client_with_the_settings_of_both()
    {
        await using var services = Container.With(s =>
        {
            s.AddPodcastApi(o => o.ApiKey = Clients.ApiKey);
            s.AddPodcastApi(o => o.AccessToken = "second").EndingAt(_handler);
        });

        var response = await services
            .GetServices<IPodcastClient>()
            .Should()
            .ContainSingle()
            .Subject.WithResponse.GetPodcastShowAsync("x", cancellationToken: TestContext.Current.CancellationToken);

        response.Attempts.Should().Be(1);
        _handler.Requests.Should().ContainSingle().Which.Header("Authorization").Should().Be("Bearer second");
    }

    [Fact]
    public void What_is_missing_is_told_by_name()
    {
        var services = new ServiceCollection();

        services
            .Invoking(s => s.AddPodcastApi((Action<PodcastClientOptions>)null!))
            .Should()
            .Throw<ArgumentNullException>()
            .WithParameterName("configure");
        services
            .Invoking(s => s.AddPodcastApi((Microsoft.Extensions.Configuration.IConfigurationSection)null!))
            .Should()
            .Throw<ArgumentNullException>()
            .WithParameterName("section");
        services.Invoking(s => s.AddPodcastApi("", Set)).Should().Throw<ArgumentException>().WithParameterName("name");
        FluentActions
            .Invoking(() => PodcastApiServiceCollectionExtensions.AddPodcastApi(null!, Set))
            .Should()
            .Throw<ArgumentNullException>()
            .WithParameterName("services");
    }

    private static void Set(PodcastClientOptions options) =>
        (options.ApiKey, options.AccessToken, options.MaxRetries) = (Clients.ApiKey, Clients.AccessToken, 0);

    /// <summary>As the factory does when a handler's life is over, but for every client.</summary>
    private sealed class FreshHandlers : IHttpClientFactory
    {
        internal List<StubHandler> Made { get; } = [];

        public HttpClient CreateClient(string name)
        {
            Made.Add(new StubHandler(_ => Made.Count % 2 == 1 ? Responses.Status(503)() : Responses.Show()));
            return new HttpClient(Made[^1]);
        }
    }
}
