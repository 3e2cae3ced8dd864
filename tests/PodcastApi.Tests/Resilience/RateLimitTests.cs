namespace PodcastApi.Tests.Resilience;

public class RateLimitTests
{
    [Fact]
    public async Task Requests_go_at_the_pace_that_is_set()
    {
        using var bench = new Bench(o => o.RequestsPerSecond = 2, Answers.Show);

        await bench.CallAtAsync(0, 0.5, 1, 1.5, 2);

        bench.SentAt.Should().Equal(0, 0.5, 1, 1.5, 2);
    }

    [Fact]
    public async Task As_many_as_the_burst_go_at_once()
    {
        using var bench = new Bench(o => (o.RequestsPerSecond, o.RequestBurst) = (2, 3), Answers.Show);

        await bench.CallAtAsync(0, 0, 0, 0.5, 1, 1.5);

        bench.SentAt.Should().Equal(0, 0, 0, 0.5, 1, 1.5);
    }

    [Fact]
    public async Task A_pause_adds_up_to_one_burst_and_no_further()
    {
        using var bench = new Bench(o => (o.RequestsPerSecond, o.RequestBurst) = (2, 3), Answers.Show);
        await bench.CallAtAsync(0, 0, 0, 0.5, 1, 1.5);
        bench.Time.Advance(TimeSpan.FromHours(1));

        await bench.CallAtAsync(3601.5, 3601.5, 3601.5, 3602, 3602.5);

        bench.SentAt.Skip(6).Select(second => second - 3601.5).Should().Equal(0, 0, 0, 0.5, 1);
    }

    [Fact]
    public async Task A_pause_that_is_too_short_for_a_burst_adds_up_to_a_part_of_it()
    {
        using var bench = new Bench(o => (o.RequestsPerSecond, o.RequestBurst) = (2, 3), Answers.Show);
        await bench.CallAtAsync(0, 0, 0);
        bench.Time.Advance(TimeSpan.FromSeconds(1));

        await bench.CallAtAsync(1, 1, 1.5);

        bench.SentAt.Should().Equal(0, 0, 0, 1, 1, 1.5);
    }

    [Fact]
    public async Task It_is_shared_by_all_operations()
    {
        using var bench = new Bench(o => o.RequestsPerSecond = 1, Answers.Show, Answers.Body(Repository.Example("savePodcastEpisode.200")));

        await bench.CallAsync();
        await bench.Time.ServeAsync(bench.Client.SavePodcastEpisodeAsync("x", TestContext.Current.CancellationToken));

        bench.SentAt.Should().Equal(0, 1);
    }

    [Fact]
    public async Task Repetitions_count()
    {
        using var bench = new Bench(o => (o.RequestsPerSecond, o.RetryBaseDelay) = (1, TimeSpan.Zero), Answers.Status(503), Answers.NoConnection, Answers.Show);

        await bench.CallAsync();

        bench.SentAt.Should().Equal(0, 1, 2);
    }

    [Fact]
    public async Task The_repetition_with_a_renewed_token_counts()
    {
        var tokens = new Authentication.RecordingTokenProvider("old", "new");
        using var bench = new Bench(o => (o.RequestsPerSecond, o.AccessToken, o.AccessTokenProvider) = (1, null, tokens), Answers.Status(401), Answers.Show);

        await bench.CallAsync();

        bench.SentAt.Should().Equal(0, 1);
    }

    [Fact]
    public async Task A_timer_that_fires_late_does_not_slow_down_all_who_follow()
    {
        using var bench = new Bench(o => o.RequestsPerSecond = 1, Answers.Show);
        var calls = bench.BeginAll(5);

        await bench.Time.WhenAwaitedAsync(TimeSpan.FromSeconds(1));
        bench.Time.Advance(TimeSpan.FromSeconds(3.5));
        await Task.WhenAll(calls.Take(4));
        await bench.Time.WhenAwaitedAsync(TimeSpan.FromSeconds(0.5));
        bench.Time.Advance(TimeSpan.FromSeconds(0.5));
        await calls[4];

        bench.SentAt.Should().Equal(0, 3.5, 3.5, 3.5, 4);
    }

    [Fact]
    public async Task Nothing_is_sent_through_a_gate_that_closed_during_the_wait()
    {
        using var bench = new Bench(o => o.RequestsPerSecond = 1, Answers.Show, Answers.Status(429, "10"), Answers.Show);
        var second = TimeSpan.FromSeconds(1);

        var calls = bench.BeginAll(3);
        await bench.Time.WhenAwaitedAsync(second);
        bench.Time.Advance(second);
        await bench.Time.WhenAwaitedAsync(second);
        await bench.Time.WhenAwaitedAsync(10 * second);
        bench.Time.Advance(second);
        await bench.Time.WhenAwaitedAsync(9 * second);
        bench.Time.Advance(9 * second);
        await Task.WhenAny(calls.Skip(1));
        await bench.Time.WhenAwaitedAsync(second);
        bench.Time.Advance(second);
        await Task.WhenAll(calls);

        bench.SentAt.Should().Equal(0, 1, 11, 12);
    }

    [Fact]
    public async Task Each_client_has_its_own_and_none_by_default()
    {
        using var limited = new Bench(o => o.RequestsPerSecond = 1, Answers.Show);
        using var other = new Bench(o => o.RequestsPerSecond = 1, Answers.Show);
        using var free = new Bench(Answers.Show);

        await limited.Begin(TestContext.Current.CancellationToken);
        await other.Begin(TestContext.Current.CancellationToken);
        await Task.WhenAll(free.BeginAll(100));

        free.SentAt.Should().HaveCount(100).And.OnlyContain(second => second == 0);
    }

    [Fact]
    public async Task Fast_paces_are_kept_by_clocks_that_count_milliseconds()
    {
        using var bench = new Bench(o => o.RequestsPerSecond = 10_000, Answers.Show);

        await bench.CallAsync(101);

        bench.SentAt[^1].Should().BeApproximately(0.01, precision: 0.0011);
    }
}
