using PodcastApi.Tests.Telemetry;

namespace PodcastApi.Tests.LoginWithAmazon;

public class TokenProviderTests
{
    [Fact]
    public async Task A_token_serves_until_two_minutes_before_its_end()
    {
        using var harness = new ProviderHarness(LoginResponses.Tokens("Atza|1"), LoginResponses.Tokens("Atza|2"));

        (await harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|1");
        harness.Time.Advance(TimeSpan.FromMinutes(58) - TimeSpan.FromTicks(1));
        (await harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|1");
        harness.Time.Advance(TimeSpan.FromTicks(1));
        (await harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|2");

        harness.Stub.Forms.Should().HaveCount(2);
    }

    [Fact]
    public async Task The_margin_can_be_set()
    {
        using var harness = new ProviderHarness(
            o => o.RefreshBeforeExpiration = TimeSpan.FromMinutes(10),
            LoginResponses.Tokens("Atza|1"),
            LoginResponses.Tokens("Atza|2"));

        await harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken);
        harness.Time.Advance(TimeSpan.FromMinutes(50));

        (await harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|2");
    }

    [Fact]
    public async Task A_token_that_lives_shorter_than_the_margin_is_not_refreshed_by_each_call()
    {
        using var harness = new ProviderHarness(
            LoginResponses.Tokens("Atza|1", expiresIn: "60"),
            LoginResponses.Tokens("Atza|2", expiresIn: "60"));

        foreach (var expected in new[] { "Atza|1", "Atza|1", "Atza|2", "Atza|2" })
        {
            (await harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be(expected);
            harness.Time.Advance(TimeSpan.FromSeconds(15));
        }
    }

    [Fact]
    public async Task A_new_refresh_token_replaces_the_old_one_and_none_or_an_empty_one_does_not()
    {
        using var harness = new ProviderHarness(
            LoginResponses.Tokens("Atza|1"),
            LoginResponses.Tokens("Atza|2", "Atzr|second"),
            LoginResponses.Tokens("Atza|3", ""),
            LoginResponses.Body("""{"access_token":"Atza|4","refresh_token":null}"""));

        for (var hour = 0; hour < 5; hour++)
        {
            await harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken);
            harness.Time.Advance(TimeSpan.FromHours(1));
        }

        harness.RefreshTokensSent.Should().Equal("Atzr|first", "Atzr|first", "Atzr|second", "Atzr|second", "Atzr|second");
    }

    [Fact]
    public async Task A_failed_refresh_is_tried_again_by_the_next_call()
    {
        using var harness = new ProviderHarness(LoginResponses.Error("invalid_client"), LoginResponses.Tokens("Atza|1"));

        (await harness.FailAsync()).Code.Should().Be("invalid_client");

        (await harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|1");
    }

    [Fact]
    public async Task Only_the_token_in_use_is_refreshed_when_it_is_rejected()
    {
        using var harness = new ProviderHarness(
            LoginResponses.Tokens("Atza|1"),
            LoginResponses.Tokens("Atza|2"),
            LoginResponses.Tokens("Atza|3"));
        await harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken);

        (await harness.AskAsync(rejected: "Atza|1", cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|2");
        (await harness.AskAsync(rejected: "Atza|1", cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|2");
        (await harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|2");

        harness.Stub.Forms.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_rejected_token_is_never_given_again()
    {
        using var harness = new ProviderHarness(
            LoginResponses.Tokens("Atza|1"),
            LoginResponses.Status(503),
            LoginResponses.Status(503),
            LoginResponses.Status(503),
            LoginResponses.Tokens("Atza|2"));
        await harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken);

        (await harness.FailAsync(rejected: "Atza|1")).IsTransient.Should().BeTrue();

        (await harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|2");
    }

    [Fact]
    public async Task A_login_that_is_down_costs_nothing_while_the_old_token_counts()
    {
        using var log = new LogCollector();
        var down = Enumerable.Repeat(LoginResponses.Status(503), 9);
        using var harness = new ProviderHarness(
            o => o.LoggerFactory = log.Factory(),
            [LoginResponses.Tokens("Atza|1"), .. down, LoginResponses.Tokens("Atza|2")]);
        await harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken);

        harness.Time.Advance(TimeSpan.FromMinutes(58));
        (await harness.AskServedAsync()).Should().Be("Atza|1");
        (await harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|1");
        harness.Stub.Forms.Should().HaveCount(4, "the next try is due after 10 seconds");
        harness.Time.Advance(TimeSpan.FromSeconds(10));
        (await harness.AskServedAsync()).Should().Be("Atza|1");
        harness.Stub.Forms.Should().HaveCount(7);
        log.Lines.Where(l => l.Message.Contains("the old one serves until"))
            .Should()
            .HaveCount(2)
            .And.OnlyContain(l => l.Level == Microsoft.Extensions.Logging.LogLevel.Warning);

        harness.Time.Advance(TimeSpan.FromMinutes(2));
        (await harness.FailAsync()).IsTransient.Should().BeTrue();
        (await harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|2");
    }

    [Fact]
    public async Task A_rejection_is_told_though_the_old_token_still_counts()
    {
        using var harness = new ProviderHarness(LoginResponses.Tokens("Atza|1"), LoginResponses.Error("invalid_grant"));
        await harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken);

        harness.Time.Advance(TimeSpan.FromMinutes(59));

        (await harness.FailAsync()).Message.Should().EndWith("log in again.");
    }

    [Fact]
    public async Task Without_any_login_the_error_says_how_to_get_one()
    {
        using var harness = new ProviderHarness(o => o.RefreshToken = null, LoginResponses.Tokens("Atza|1"));

        (await harness.FailAsync()).Message.Should().StartWith("There is no login: log in");

        harness.Stub.Forms.Should().BeEmpty();
    }

    [Fact]
    public async Task A_login_without_refresh_token_serves_until_its_end()
    {
        var end = new ObservedTimeProvider().Start.AddHours(1);
        var store = new InMemoryTokenStore(new LoginTokens { AccessToken = "Atza|1", ExpiresAt = end });
        using var harness = new ProviderHarness(o => (o.RefreshToken, o.TokenStore) = (null, store));

        (await harness.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|1");
        harness.Time.Advance(TimeSpan.FromHours(1));

        (await harness.FailAsync()).Message.Should().Contain("holds no refresh token: log in again");
    }
}
