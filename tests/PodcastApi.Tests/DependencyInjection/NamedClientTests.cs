using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PodcastApi.Tests.Authentication;
using PodcastApi.Tests.Http;
using PodcastApi.Tests.Resilience;

namespace PodcastApi.Tests.DependencyInjection;

public sealed class NamedClientTests : IDisposable
{
    private readonly StubHandler _eu = new(_ => Responses.Show());
    private readonly StubHandler _us = new(_ => Responses.Show());
    private readonly StubHandler _unnamed = new(_ => Responses.Show());

    public void Dispose()
    {
        _eu.Dispose();
        _us.Dispose();
        _unnamed.Dispose();
    }

    [Fact]
    public async Task Several_accounts_live_side_by_side()
    {
        await using var services = Container.With(s =>
        {
            s.AddPodcastApi(o => (o.ApiKey, o.AccessToken) = ("key", "token")).EndingAt(_unnamed);
            s.AddPodcastApi("eu", o => (o.ApiKey, o.AccessToken) = ("key-eu", "token-eu")).EndingAt(_eu);
            s.AddPodcastApi("us", o => (o.ApiKey, o.AccessToken) = ("key-us", "token-us")).EndingAt(_us);
        });

        await services
            .GetRequiredService<IPodcastClient>()
            .GetPodcastShowAsync("x", cancellationToken: TestContext.Current.CancellationToken);
        await services
            .GetRequiredKeyedService<IPodcastClient>("eu")
            .GetPodcastShowAsync("x", cancellationToken: TestContext.Current.CancellationToken);
        await services
            .GetRequiredKeyedService<IPodcastClient>("us")
            .GetPodcastShowAsync("x", cancellationToken: TestContext.Current.CancellationToken);

        Sent(_unnamed).Should().Be("key, Bearer token");
        Sent(_eu).Should().Be("key-eu, Bearer token-eu");
        Sent(_us).Should().Be("key-us, Bearer token-us");
        services.GetRequiredKeyedService<IPodcastClient>("eu").Should().BeSameAs(services.GetRequiredKeyedService<IPodcastClient>("eu"));
    }

    [Fact]
    public async Task One_account_that_is_throttled_holds_back_no_other()
    {
        var time = new FakeTimeProvider();
        using var throttled = new StubHandler(_ => Responses.Status(429, "60")());
        await using var services = Container.With(s =>
        {
            s.AddPodcastApi("eu", o => (o.ApiKey, o.AccessToken, o.TimeProvider) = ("key-eu", "token-eu", time)).EndingAt(throttled);
            s.AddPodcastApi("us", o => (o.ApiKey, o.AccessToken, o.TimeProvider) = ("key-us", "token-us", time)).EndingAt(_us);
        });
        var eu = services.GetRequiredKeyedService<IPodcastClient>("eu");

        for (var i = 0; i < 2; i++)
            await eu.Invoking(c => c.GetPodcastShowAsync("x")).Should().ThrowAsync<PodcastApiException>();
        await services
            .GetRequiredKeyedService<IPodcastClient>("us")
            .GetPodcastShowAsync("x", cancellationToken: TestContext.Current.CancellationToken);

        throttled.Requests.Should().ContainSingle();
        _us.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task The_token_provider_of_the_same_key_comes_before_the_one_for_all()
    {
        await using var services = Container.With(s =>
        {
            s.AddSingleton<IAccessTokenProvider>(new RecordingTokenProvider("for-all"));
            s.AddKeyedSingleton<IAccessTokenProvider>("eu", new RecordingTokenProvider("for-eu"));
            s.AddPodcastApi("eu", o => o.ApiKey = "key").EndingAt(_eu);
            s.AddPodcastApi("us", o => o.ApiKey = "key").EndingAt(_us);
        });

        await services
            .GetRequiredKeyedService<IPodcastClient>("eu")
            .GetPodcastShowAsync("x", cancellationToken: TestContext.Current.CancellationToken);
        await services
            .GetRequiredKeyedService<IPodcastClient>("us")
            .GetPodcastShowAsync("x", cancellationToken: TestContext.Current.CancellationToken);

        Sent(_eu).Should().Be("key, Bearer for-eu");
        Sent(_us).Should().Be("key, Bearer for-all");
    }

    [Fact]
    public async Task Sections_of_named_clients_may_stand_inside_the_unnamed_ones()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["PodcastApi:ApiKey"] = "key",
            ["PodcastApi:AccessToken"] = "token",
            ["PodcastApi:eu:ApiKey"] = "key-eu",
            ["PodcastApi:eu:AccessToken"] = "token-eu",
            ["PodcastApi:eu:BaseAddress"] = "https://eu.example/v1",
        }).Build();
        await using var services = Container.With(s =>
        {
            s.AddPodcastApi(configuration.GetSection("PodcastApi")).EndingAt(_unnamed);
            s.AddPodcastApi("eu", configuration.GetSection("PodcastApi:eu")).EndingAt(_eu);
        });

        await services
            .GetRequiredService<IPodcastClient>()
            .GetPodcastShowAsync("x", cancellationToken: TestContext.Current.CancellationToken);
        await services
            .GetRequiredKeyedService<IPodcastClient>("eu")
            .GetPodcastShowAsync("x", cancellationToken: TestContext.Current.CancellationToken);

        Sent(_unnamed).Should().Be("key, Bearer token");
        Sent(_eu).Should().Be("key-eu, Bearer token-eu");
        _eu.Requests[0].Uri.Host.Should().Be("eu.example");
    }

    private static string Sent(StubHandler handler)
    {
        var request = handler.Requests.Should().ContainSingle().Subject;
        return $"{request.Header("x-api-key")}, {request.Header("Authorization")}";
    }
}
