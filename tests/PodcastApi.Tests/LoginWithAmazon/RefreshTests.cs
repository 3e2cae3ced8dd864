using PodcastApi.Tests.Telemetry;

namespace PodcastApi.Tests.LoginWithAmazon;

public class RefreshTests
{
    [Fact]
    public async Task A_refresh_that_is_tried_again_is_logged()
    {
        using var log = new LogCollector();
        var time = new ObservedTimeProvider();
        using var client = Logins.Client(
            LoginStub.Responding(LoginResponses.Status(503), LoginResponses.Tokens("Atza|new")),
            o => (o.TimeProvider, o.LoggerFactory) = (time, log.Factory()));

        await time.ServeAsync(client.RefreshAsync("Atzr|old", TestContext.Current.CancellationToken));

        log.Lines.Should()
            .ContainSingle()
            .Which.Message.Should()
            .StartWith("The refresh of the access token failed, and is tried again in 1 s (retry 1 of 2). HTTP 503");
    }

    [Fact]
    public async Task A_refresh_token_is_exchanged_for_an_access_token()
    {
        using var stub = LoginStub.Responding(LoginResponses.Tokens("Atza|a", "Atzr|new"));
        using var client = Logins.Client(stub);

        var login = await client.RefreshAsync("Atzr|old-refresh", TestContext.Current.CancellationToken);

        (login.AccessToken, login.RefreshToken).Should().Be(("Atza|a", "Atzr|new"));
        stub.Forms.Should()
            .ContainSingle()
            .Which.Fields.Should()
            .Equal(
                new Dictionary<string, string>
                {
                    ["grant_type"] = "refresh_token",
                    ["refresh_token"] = "Atzr|old-refresh",
                    ["client_id"] = Logins.ClientId,
                    ["client_secret"] = Logins.ClientSecret,
                }
            );
    }

    public static TheoryData<Func<HttpResponseMessage>> Hiccups =>
        new(LoginResponses.NoConnection, LoginResponses.Status(500), LoginResponses.Status(503), LoginResponses.Status(429));

    [Theory]
    [MemberData(nameof(Hiccups))]
    public async Task A_hiccup_is_asked_over_twice(Func<HttpResponseMessage> hiccup)
    {
        var time = new ObservedTimeProvider();
        using var client = Logins.Client(LoginStub.Responding(hiccup, hiccup, LoginResponses.Tokens("Atza|a")), o => o.TimeProvider = time);

        (await time.ServeAsync(client.RefreshAsync("Atzr|old-refresh", TestContext.Current.CancellationToken)))
            .AccessToken.Should()
            .Be("Atza|a");

        time.Served.Should().Equal(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task The_third_hiccup_is_told()
    {
        var error = await Logins.FailToRefreshAsync(
            LoginResponses.NoConnection,
            LoginResponses.NoConnection,
            LoginResponses.Status(503),
            LoginResponses.Tokens("Atza|a"));

        ((int?)error.StatusCode, error.IsTransient).Should().Be((503, true));
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("0", 1)]
    public async Task A_wait_that_the_service_asks_for_is_waited(string retryAfter, int seconds)
    {
        var time = new ObservedTimeProvider();
        using var client = Logins.Client(
            LoginStub.Responding(LoginResponses.Status(429, retryAfter), LoginResponses.Tokens("Atza|a")),
            o => o.TimeProvider = time);

        await time.ServeAsync(client.RefreshAsync("Atzr|old-refresh", TestContext.Current.CancellationToken));

        time.Served.Should().Equal(TimeSpan.FromSeconds(seconds));
    }

    [Fact]
    public async Task A_wait_that_is_too_long_is_told_instead()
    {
        var error = await Logins.FailToRefreshAsync(LoginResponses.Status(429, "11"), LoginResponses.Tokens("Atza|a"));

        (error.RetryAfter, error.IsTransient).Should().Be((TimeSpan.FromSeconds(11), true));
    }

    [Fact]
    public async Task Nothing_is_sent_for_no_token()
    {
        using var client = Logins.Client(LoginStub.Responding());

        await client.Awaiting(c => c.RefreshAsync("")).Should().ThrowAsync<ArgumentException>();
    }
}
