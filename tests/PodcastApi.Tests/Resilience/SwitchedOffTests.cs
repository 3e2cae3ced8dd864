namespace PodcastApi.Tests.Resilience;

/// <summary>For hosts that repeat requests themselves.</summary>
public class SwitchedOffTests
{
    [Fact]
    public async Task No_repetitions_means_one_request_whatever_happens()
    {
        foreach (var answer in new[] { Answers.Status(503), Answers.Status(429, "1"), Answers.NoConnection, Answers.BrokenBody })
        {
            using var bench = new Bench(o => o.MaxRetries = 0, answer);

            (await bench.FailAsync()).Attempts.Should().Be(1);
            bench.SentAt.Should().Equal(0);
        }
    }

    [Fact]
    public async Task A_throttled_call_then_holds_back_nobody_and_tells_the_wait()
    {
        using var bench = new Bench(o => o.MaxRetries = 0, Answers.Status(429, "10"), Answers.Show);

        (await bench.FailAsync()).RetryAfter.Should().Be(TimeSpan.FromSeconds(10));
        await bench.Begin(TestContext.Current.CancellationToken);

        bench.SentAt.Should().Equal(0, 0);
    }

    [Fact]
    public async Task A_refused_token_is_renewed_all_the_same()
    {
        var tokens = new Authentication.RecordingTokenProvider("old", "new");
        using var bench = new Bench(o => (o.MaxRetries, o.AccessToken, o.AccessTokenProvider) = (0, null, tokens), Answers.Status(401), Answers.Show);

        (await bench.Begin(TestContext.Current.CancellationToken)).Attempts.Should().Be(2);
    }
}
