using PodcastApi.Tests.Telemetry;

namespace PodcastApi.Tests.Authentication.Login;

public class TokenProviderTests
{
    [Fact]
    public async Task A_token_serves_until_two_minutes_before_its_end()
    {
        using var bench = new ProviderBench(LoginAnswers.Tokens("Atza|1"), LoginAnswers.Tokens("Atza|2"));

        (await bench.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|1");
        bench.Time.Advance(TimeSpan.FromMinutes(58) - TimeSpan.FromTicks(1));
        (await bench.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|1");
        bench.Time.Advance(TimeSpan.FromTicks(1));
        (await bench.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|2");

        bench.Stub.Forms.Should().HaveCount(2);
    }

    [Fact]
    public async Task The_margin_can_be_set()
    {
        using var bench = new ProviderBench(o => o.RefreshBeforeExpiration = TimeSpan.FromMinutes(10), LoginAnswers.Tokens("Atza|1"), LoginAnswers.Tokens("Atza|2"));

        await bench.AskAsync(cancellationToken: TestContext.Current.CancellationToken);
        bench.Time.Advance(TimeSpan.FromMinutes(50));

        (await bench.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|2");
    }

    [Fact]
    public async Task A_token_that_lives_shorter_than_the_margin_is_not_renewed_by_each_call()
    {
        using var bench = new ProviderBench(LoginAnswers.Tokens("Atza|1", expiresIn: "60"), LoginAnswers.Tokens("Atza|2", expiresIn: "60"));

        foreach (var expected in new[] { "Atza|1", "Atza|1", "Atza|2", "Atza|2" })
        {
            (await bench.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be(expected);
            bench.Time.Advance(TimeSpan.FromSeconds(15));
        }
    }

    [Fact]
    public async Task A_new_refresh_token_replaces_the_old_one_and_none_or_an_empty_one_does_not()
    {
        using var bench = new ProviderBench(
            LoginAnswers.Tokens("Atza|1"), LoginAnswers.Tokens("Atza|2", "Atzr|second"), LoginAnswers.Tokens("Atza|3", ""), LoginAnswers.Body("""{"access_token":"Atza|4","refresh_token":null}"""));

        for (var hour = 0; hour < 5; hour++)
        {
            await bench.AskAsync(cancellationToken: TestContext.Current.CancellationToken);
            bench.Time.Advance(TimeSpan.FromHours(1));
        }

        bench.RefreshTokensSent.Should().Equal("Atzr|first", "Atzr|first", "Atzr|second", "Atzr|second", "Atzr|second");
    }

    [Fact]
    public async Task A_failed_renewal_is_tried_again_by_the_next_call()
    {
        using var bench = new ProviderBench(LoginAnswers.Error("invalid_client"), LoginAnswers.Tokens("Atza|1"));

        (await bench.FailAsync()).Code.Should().Be("invalid_client");

        (await bench.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|1");
    }

    [Fact]
    public async Task Only_the_token_in_use_is_renewed_when_it_is_refused()
    {
        using var bench = new ProviderBench(LoginAnswers.Tokens("Atza|1"), LoginAnswers.Tokens("Atza|2"), LoginAnswers.Tokens("Atza|3"));
        await bench.AskAsync(cancellationToken: TestContext.Current.CancellationToken);

        (await bench.AskAsync(refused: "Atza|1", cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|2");
        (await bench.AskAsync(refused: "Atza|1", cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|2");
        (await bench.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|2");

        bench.Stub.Forms.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_refused_token_is_never_given_again()
    {
        using var bench = new ProviderBench(LoginAnswers.Tokens("Atza|1"), LoginAnswers.Status(503), LoginAnswers.Status(503), LoginAnswers.Status(503), LoginAnswers.Tokens("Atza|2"));
        await bench.AskAsync(cancellationToken: TestContext.Current.CancellationToken);

        (await bench.FailAsync(refused: "Atza|1")).IsTransient.Should().BeTrue();

        (await bench.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|2");
    }

    [Fact]
    public async Task A_login_that_is_down_costs_nothing_while_the_old_token_counts()
    {
        using var log = new LogCollector();
        var down = Enumerable.Repeat(LoginAnswers.Status(503), 9);
        using var bench = new ProviderBench(o => o.LoggerFactory = log.Factory(), [LoginAnswers.Tokens("Atza|1"), .. down, LoginAnswers.Tokens("Atza|2")]);
        await bench.AskAsync(cancellationToken: TestContext.Current.CancellationToken);

        bench.Time.Advance(TimeSpan.FromMinutes(58));
        (await bench.AskServedAsync()).Should().Be("Atza|1");
        (await bench.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|1");
        bench.Stub.Forms.Should().HaveCount(4, "the next try is due after 10 seconds");
        bench.Time.Advance(TimeSpan.FromSeconds(10));
        (await bench.AskServedAsync()).Should().Be("Atza|1");
        bench.Stub.Forms.Should().HaveCount(7);
        log.Lines.Where(l => l.Message.Contains("the old one serves until")).Should().HaveCount(2).And.OnlyContain(l => l.Level == Microsoft.Extensions.Logging.LogLevel.Warning);

        bench.Time.Advance(TimeSpan.FromMinutes(2));
        (await bench.FailAsync()).IsTransient.Should().BeTrue();
        (await bench.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|2");
    }

    [Fact]
    public async Task A_refusal_is_told_though_the_old_token_still_counts()
    {
        using var bench = new ProviderBench(LoginAnswers.Tokens("Atza|1"), LoginAnswers.Error("invalid_grant"));
        await bench.AskAsync(cancellationToken: TestContext.Current.CancellationToken);

        bench.Time.Advance(TimeSpan.FromMinutes(59));

        (await bench.FailAsync()).Message.Should().EndWith("log in again.");
    }

    [Fact]
    public async Task Without_any_login_the_error_says_how_to_get_one()
    {
        using var bench = new ProviderBench(o => o.RefreshToken = null, LoginAnswers.Tokens("Atza|1"));

        (await bench.FailAsync()).Message.Should().StartWith("There is no login: log in");

        bench.Stub.Forms.Should().BeEmpty();
    }

    [Fact]
    public async Task A_login_without_refresh_token_serves_until_its_end()
    {
        var end = new ObservedTimeProvider().Start.AddHours(1);
        var store = new InMemoryTokenStore(new LoginTokens { AccessToken = "Atza|1", ExpiresAt = end });
        using var bench = new ProviderBench(o => (o.RefreshToken, o.TokenStore) = (null, store));

        (await bench.AskAsync(cancellationToken: TestContext.Current.CancellationToken)).Should().Be("Atza|1");
        bench.Time.Advance(TimeSpan.FromHours(1));

        (await bench.FailAsync()).Message.Should().Contain("holds no refresh token: log in again");
    }
}
