namespace PodcastApi.Tests.Resilience;

/// <summary>For hosts that repeat requests themselves.</summary>
public class SwitchedOffTests
{
    [Fact]
    public async Task No_retries_means_one_request_whatever_happens()
    {
        foreach (var response in new[] { Responses.Status(503), Responses.Status(429, "1"), Responses.NoConnection, Responses.BrokenBody })
        {
            using var harness = new RetryHarness(o => o.MaxRetries = 0, response);

            (await harness.FailAsync()).Attempts.Should().Be(1);
            harness.SentAt.Should().Equal(0);
        }
    }

    [Fact]
    public async Task A_throttled_call_then_holds_back_nobody_and_tells_the_wait()
    {
        using var harness = new RetryHarness(o => o.MaxRetries = 0, Responses.Status(429, "10"), Responses.Show);

        (await harness.FailAsync()).RetryAfter.Should().Be(TimeSpan.FromSeconds(10));
        await harness.Begin(TestContext.Current.CancellationToken);

        harness.SentAt.Should().Equal(0, 0);
    }

    [Fact]
    public async Task A_rejected_token_is_refreshed_all_the_same()
    {
        var tokens = new Authentication.RecordingTokenProvider("old", "new");
        using var harness = new RetryHarness(
            o => (o.MaxRetries, o.AccessToken, o.AccessTokenProvider) = (0, null, tokens),
            Responses.Status(401),
            Responses.Show);

        (await harness.Begin(TestContext.Current.CancellationToken)).Attempts.Should().Be(2);
    }
}
