namespace PodcastApi.Tests.Resilience;

public class RateLimitTests
{
    [Fact]
    public async Task Requests_go_at_the_pace_that_is_set()
    {
        using var harness = new RetryHarness(o => o.RequestsPerSecond = 2, Responses.Show);

        await harness.CallAtAsync(0, 0.5, 1, 1.5, 2);

        harness.SentAt.Should().Equal(0, 0.5, 1, 1.5, 2);
    }

    [Fact]
    public async Task As_many_as_the_burst_go_at_once()
    {
        using var harness = new RetryHarness(o => (o.RequestsPerSecond, o.RequestBurst) = (2, 3), Responses.Show);

        await harness.CallAtAsync(0, 0, 0, 0.5, 1, 1.5);

        harness.SentAt.Should().Equal(0, 0, 0, 0.5, 1, 1.5);
    }

    [Fact]
    public async Task A_pause_adds_up_to_one_burst_and_no_further()
    {
        using var harness = new RetryHarness(o => (o.RequestsPerSecond, o.RequestBurst) = (2, 3), Responses.Show);
        await harness.CallAtAsync(0, 0, 0, 0.5, 1, 1.5);
        harness.Time.Advance(TimeSpan.FromHours(1));

        await harness.CallAtAsync(3601.5, 3601.5, 3601.5, 3602, 3602.5);

        harness.SentAt.Skip(6).Select(second => second - 3601.5).Should().Equal(0, 0, 0, 0.5, 1);
    }

    [Fact]
    public async Task A_pause_that_is_too_short_for_a_burst_adds_up_to_a_part_of_it()
    {
        using var harness = new RetryHarness(o => (o.RequestsPerSecond, o.RequestBurst) = (2, 3), Responses.Show);
        await harness.CallAtAsync(0, 0, 0);
        harness.Time.Advance(TimeSpan.FromSeconds(1));

        await harness.CallAtAsync(1, 1, 1.5);

        harness.SentAt.Should().Equal(0, 0, 0, 1, 1, 1.5);
    }

    [Fact]
    public async Task It_is_shared_by_all_operations()
    {
        using var harness = new RetryHarness(
            o => o.RequestsPerSecond = 1,
            Responses.Show,
            Responses.Body(Repository.Example("savePodcastEpisode.200")));

        await harness.CallAsync();
        await harness.Time.ServeAsync(harness.Client.SavePodcastEpisodeAsync("x", TestContext.Current.CancellationToken));

        harness.SentAt.Should().Equal(0, 1);
    }

    [Fact]
    public async Task Retries_count()
    {
        using var harness = new RetryHarness(
            o => (o.RequestsPerSecond, o.RetryBaseDelay) = (1, TimeSpan.Zero),
            Responses.Status(503),
            Responses.NoConnection,
            Responses.Show);

        await harness.CallAsync();

        harness.SentAt.Should().Equal(0, 1, 2);
    }

    [Fact]
    public async Task The_retry_with_a_refreshed_token_counts()
    {
        var tokens = new Authentication.RecordingTokenProvider("old", "new");
        using var harness = new RetryHarness(
            o => (o.RequestsPerSecond, o.AccessToken, o.AccessTokenProvider) = (1, null, tokens),
            Responses.Status(401),
            Responses.Show);

        await harness.CallAsync();

        harness.SentAt.Should().Equal(0, 1);
    }

    [Fact]
    public async Task A_timer_that_fires_late_does_not_slow_down_all_who_follow()
    {
        using var harness = new RetryHarness(o => o.RequestsPerSecond = 1, Responses.Show);
        var calls = harness.BeginAll(5);

        await harness.Time.WhenAwaitedAsync(TimeSpan.FromSeconds(1));
        harness.Time.Advance(TimeSpan.FromSeconds(3.5));
        await Task.WhenAll(calls.Take(4));
        await harness.Time.WhenAwaitedAsync(TimeSpan.FromSeconds(0.5));
        harness.Time.Advance(TimeSpan.FromSeconds(0.5));
        await calls[4];

        harness.SentAt.Should().Equal(0, 3.5, 3.5, 3.5, 4);
    }

    [Fact]
    public async Task Nothing_is_sent_when_a_pause_begins_during_the_wait()
    {
        using var harness = new RetryHarness(o => o.RequestsPerSecond = 1, Responses.Show, Responses.Status(429, "10"), Responses.Show);
        var second = TimeSpan.FromSeconds(1);

        var calls = harness.BeginAll(3);
        await harness.Time.WhenAwaitedAsync(second);
        harness.Time.Advance(second);
        await harness.Time.WhenAwaitedAsync(second);
        await harness.Time.WhenAwaitedAsync(10 * second);
        harness.Time.Advance(second);
        await harness.Time.WhenAwaitedAsync(9 * second);
        harness.Time.Advance(9 * second);
        await Task.WhenAny(calls.Skip(1));
        await harness.Time.WhenAwaitedAsync(second);
        harness.Time.Advance(second);
        await Task.WhenAll(calls);

        harness.SentAt.Should().Equal(0, 1, 11, 12);
    }

    [Fact]
    public async Task Each_client_has_its_own_and_none_by_default()
    {
        using var limited = new RetryHarness(o => o.RequestsPerSecond = 1, Responses.Show);
        using var other = new RetryHarness(o => o.RequestsPerSecond = 1, Responses.Show);
        using var free = new RetryHarness(Responses.Show);

        await limited.Begin(TestContext.Current.CancellationToken);
        await other.Begin(TestContext.Current.CancellationToken);
        await Task.WhenAll(free.BeginAll(100));

        free.SentAt.Should().HaveCount(100).And.OnlyContain(second => second == 0);
    }

    [Fact]
    public async Task Fast_paces_are_kept_by_clocks_that_count_milliseconds()
    {
        using var harness = new RetryHarness(o => o.RequestsPerSecond = 10_000, Responses.Show);

        await harness.CallAsync(101);

        harness.SentAt[^1].Should().BeApproximately(0.01, precision: 0.0011);
    }
}
