using PodcastApi.Tests.Telemetry;

namespace PodcastApi.Tests.Authentication.Login;

public class RefreshTests
{
    [Fact]
    public async Task A_renewal_that_is_tried_again_is_logged()
    {
        using var log = new LogCollector();
        var time = new ObservedTimeProvider();
        using var client = Logins.Client(
            LoginStub.Answering(LoginAnswers.Status(503), LoginAnswers.Tokens("Atza|new")), o => (o.TimeProvider, o.LoggerFactory) = (time, log.Factory()));

        await time.ServeAsync(client.RefreshAsync("Atzr|old", TestContext.Current.CancellationToken));

        log.Lines.Should().ContainSingle().Which.Message.Should().StartWith("The renewal of the access token failed, and is tried again in 1 s (retry 1 of 2). HTTP 503");
    }

    [Fact]
    public async Task A_refresh_token_is_exchanged_for_an_access_token()
    {
        using var stub = LoginStub.Answering(LoginAnswers.Tokens("Atza|a", "Atzr|new"));
        using var client = Logins.Client(stub);

        var login = await client.RefreshAsync("Atzr|old-refresh", TestContext.Current.CancellationToken);

        (login.AccessToken, login.RefreshToken).Should().Be(("Atza|a", "Atzr|new"));
        stub.Forms.Should().ContainSingle().Which.Fields.Should().Equal(new Dictionary<string, string>
        {
            ["grant_type"] = "refresh_token", ["refresh_token"] = "Atzr|old-refresh", ["client_id"] = Logins.ClientId, ["client_secret"] = Logins.ClientSecret,
        });
    }

    public static TheoryData<Func<HttpResponseMessage>> Hiccups => new(LoginAnswers.NoConnection, LoginAnswers.Status(500), LoginAnswers.Status(503), LoginAnswers.Status(429));

    [Theory]
    [MemberData(nameof(Hiccups))]
    public async Task A_hiccup_is_asked_over_twice(Func<HttpResponseMessage> hiccup)
    {
        var time = new ObservedTimeProvider();
        using var client = Logins.Client(LoginStub.Answering(hiccup, hiccup, LoginAnswers.Tokens("Atza|a")), o => o.TimeProvider = time);

        (await time.ServeAsync(client.RefreshAsync("Atzr|old-refresh", TestContext.Current.CancellationToken))).AccessToken.Should().Be("Atza|a");

        time.Served.Should().Equal(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task The_third_hiccup_is_told()
    {
        var error = await Logins.FailToRefreshAsync(LoginAnswers.NoConnection, LoginAnswers.NoConnection, LoginAnswers.Status(503), LoginAnswers.Tokens("Atza|a"));

        ((int?)error.StatusCode, error.IsTransient).Should().Be((503, true));
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("0", 1)]
    public async Task A_wait_that_the_service_asks_for_is_waited(string retryAfter, int seconds)
    {
        var time = new ObservedTimeProvider();
        using var client = Logins.Client(LoginStub.Answering(LoginAnswers.Status(429, retryAfter), LoginAnswers.Tokens("Atza|a")), o => o.TimeProvider = time);

        await time.ServeAsync(client.RefreshAsync("Atzr|old-refresh", TestContext.Current.CancellationToken));

        time.Served.Should().Equal(TimeSpan.FromSeconds(seconds));
    }

    [Fact]
    public async Task A_wait_that_is_too_long_is_told_instead()
    {
        var error = await Logins.FailToRefreshAsync(LoginAnswers.Status(429, "11"), LoginAnswers.Tokens("Atza|a"));

        (error.RetryAfter, error.IsTransient).Should().Be((TimeSpan.FromSeconds(11), true));
    }

    [Fact]
    public async Task Nothing_is_sent_for_no_token()
    {
        using var client = Logins.Client(LoginStub.Answering());

        await client.Awaiting(c => c.RefreshAsync("")).Should().ThrowAsync<ArgumentException>();
    }
}
