using Microsoft.Extensions.DependencyInjection;
using PodcastApi.Tests.Http;
using PodcastApi.Tests.Resilience;

namespace PodcastApi.Tests.DependencyInjection;

/// <summary>Two that repeat would multiply: four attempts of ours, each of four of theirs, are sixteen requests.</summary>
public class CredentialsHandlerTests
{
    public static TheoryData<string, Action<IServiceCollection, IHttpClientBuilder>> Ways =>
        new()
        {
            { "for all clients", (s, _) => s.ConfigureHttpClientDefaults(b => b.AddHttpMessageHandler(() => new RetryingHandler(3))) },
            { "for this one", (_, b) => b.AddHttpMessageHandler(() => new RetryingHandler(3)) },
            {
                "for this one, placed last",
                (_, b) => b.ConfigureAdditionalHttpMessageHandlers((handlers, _) => handlers.Add(new RetryingHandler(3)))
            },
            { "with copies", (_, b) => b.AddHttpMessageHandler(() => new RetryingHandler(3, copies: true)) },
        };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_handler_of_the_hosts_that_repeats_is_not_multiplied(string way, Action<IServiceCollection, IHttpClientBuilder> add)
    {
        using var handler = new StubHandler(_ => Responses.Status(503)());

        var error = await Fails(handler, add);

        handler.Requests.Should().HaveCount(4, $"the host repeats {way}");
        error.Attempts.Should().Be(4);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Nor_is_one_that_repeats_failed_connections(string way, Action<IServiceCollection, IHttpClientBuilder> add)
    {
        using var handler = new StubHandler(_ => Responses.NoConnection());

        var error = await Fails(handler, add);

        handler.Requests.Should().HaveCount(4, $"the host repeats {way}");
        error.Attempts.Should().Be(4);
    }

    [Fact]
    public async Task What_the_hosts_handler_leaves_alone_the_client_repeats()
    {
        using var handler = new StubHandler(_ => Responses.Status(429)());

        var error = await Fails(handler, (_, b) => b.AddHttpMessageHandler(() => new RetryingHandler(3)));

        handler.Requests.Should().HaveCount(4);
        error.Attempts.Should().Be(4);
    }

    [Fact]
    public async Task Without_such_a_handler_the_client_repeats_also_when_it_was_registered_twice()
    {
        using var handler = new StubHandler(_ => Responses.Status(503)());

        var error = await Fails(handler, (s, _) => s.AddPodcastApi(o => o.RetryBaseDelay = TimeSpan.Zero).EndingAt(handler));

        handler.Requests.Should().HaveCount(4);
        error.Attempts.Should().Be(4);
    }

    [Fact]
    public async Task An_response_that_the_host_repeated_for_tells_all_attempts()
    {
        var sent = 0;
        using var handler = new StubHandler(_ => ++sent < 3 ? Responses.Status(500)() : Responses.Show());
        await using var services = Services(handler, (_, b) => b.AddHttpMessageHandler(() => new RetryingHandler(3)));

        (
            await services
                .GetRequiredService<IPodcastClient>()
                .WithResponse.GetPodcastShowAsync("x", cancellationToken: TestContext.Current.CancellationToken))
            .Attempts.Should()
            .Be(3);
    }

    [Theory]
    [InlineData("https://elsewhere.example/v1/x")]
    [InlineData("http://api.music.amazon.dev/v1/x")]
    [InlineData("https://api.music.amazon.dev:8443/v1/x")]
    public async Task A_handler_that_leads_a_request_elsewhere_takes_no_credentials_along(string elsewhere)
    {
        using var handler = new StubHandler(request =>
        {
            var response = Responses.Show();
            response.RequestMessage = request;
            return response;
        });

        var error = await Fails(
            handler,
            (_, b) => b.AddHttpMessageHandler(() => new ChangingHandler(request => request.RequestUri = new Uri(elsewhere))));

        error.Message.Should().Contain("a response from there is not taken");
        handler.Requests.Should().ContainSingle().Which.Headers.Keys.Should().NotContain("Authorization").And.NotContain("x-api-key");
    }

    [Fact]
    public void A_primary_handler_of_the_hosts_follows_no_redirects()
    {
        using var usual = new HttpClientHandler();
        using var sockets = new SocketsHttpHandler();
        foreach (var handler in new HttpMessageHandler[] { usual, sockets })
        {
            using var services = Container.With(s =>
                s.AddPodcastApi(o => (o.ApiKey, o.AccessToken) = (Clients.ApiKey, Clients.AccessToken)).EndingAt(handler));
            services.GetRequiredService<IHttpClientFactory>().CreateClient("PodcastApi").Dispose();
        }

        usual.AllowAutoRedirect.Should().BeFalse();
#if !LIBRARY_NETSTANDARD
        sockets.AllowAutoRedirect.Should().BeFalse();
#endif
    }

    [Fact]
    public async Task A_handler_that_sets_a_header_of_the_credentials_does_not_double_it()
    {
        using var handler = new StubHandler(_ => Responses.Show());
        await using var services = Services(handler, (_, b) => b.AddHttpMessageHandler(() => new ChangingHandler(request =>
        {
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer another");
            request.Headers.TryAddWithoutValidation("X-Api-Key", "another");
        })));

        await services
            .GetRequiredService<IPodcastClient>()
            .GetPodcastShowAsync("x", cancellationToken: TestContext.Current.CancellationToken);

        var sent = handler.Requests.Should().ContainSingle().Subject;
        (sent.Header("Authorization"), sent.Header("x-api-key")).Should().Be(("Bearer " + Clients.AccessToken, Clients.ApiKey));
    }

    private static async Task<PodcastApiException> Fails(StubHandler handler, Action<IServiceCollection, IHttpClientBuilder> add)
    {
        await using var services = Services(handler, add);
        return (
            await services
                .GetRequiredService<IPodcastClient>()
                .Invoking(c => c.GetPodcastShowAsync("x"))
                .Should()
                .ThrowExactlyAsync<PodcastApiException>()
        ).Which;
    }

    private static ServiceProvider Services(StubHandler handler, Action<IServiceCollection, IHttpClientBuilder> add) =>
        Container.With(s =>
        {
            var builder = s.AddPodcastApi(o =>
                    (o.ApiKey, o.AccessToken, o.RetryBaseDelay) = (Clients.ApiKey, Clients.AccessToken, TimeSpan.Zero))
                .EndingAt(handler);
            add(s, builder);
        });
}
