namespace PodcastApi.Tests.Resilience;

public sealed class CancellationTests : IDisposable
{
    private static readonly TimeSpan Ten = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _caller = new();

    public void Dispose() => _caller.Dispose();

    [Fact]
    public async Task A_wait_before_a_repetition_is_cancelled_with_the_callers_token()
    {
        using var bench = new Bench(Answers.Status(503, "10"), Answers.Show);

        await CancelledWhile(bench.Begin(_caller.Token), bench.Time.WhenAwaitedAsync(Ten));

        bench.SentAt.Should().Equal(0);
    }

    [Fact]
    public async Task A_wait_at_the_gate_is_cancelled_with_the_callers_token()
    {
        using var bench = new Bench(Answers.Status(429, "10"), Answers.Show);
        var throttled = bench.Begin(TestContext.Current.CancellationToken);

        await CancelledWhile(bench.Begin(_caller.Token), bench.Time.WhenAwaitedAsync(Ten, times: 2));
        bench.Time.Advance(Ten);
        await throttled;

        bench.SentAt.Should().Equal(0, 10);
    }

    [Fact]
    public async Task A_wait_for_the_rate_limit_is_cancelled_with_the_callers_token_and_leaves_no_gap()
    {
        using var bench = new Bench(o => o.RequestsPerSecond = 0.1, Answers.Show);
        await bench.Begin(TestContext.Current.CancellationToken);

        await CancelledWhile(bench.Begin(_caller.Token), bench.Time.WhenAwaitedAsync(Ten));
        await bench.CallAsync();

        bench.SentAt.Should().Equal(0, 10);
    }

    [Fact]
    public async Task A_hundred_that_give_up_in_the_line_leave_no_gap_either()
    {
        using var bench = new Bench(o => o.RequestsPerSecond = 0.1, Answers.Show);
        await bench.Begin(TestContext.Current.CancellationToken);
        var first = bench.Begin(TestContext.Current.CancellationToken);
        var givingUp = Enumerable.Range(0, 100).Select(_ => bench.Begin(_caller.Token)).ToList();
        var last = bench.Begin(TestContext.Current.CancellationToken);

        await _caller.CancelAsync();
        foreach (var call in givingUp) await FluentActions.Awaiting(() => call).Should().ThrowAsync<OperationCanceledException>();
        bench.Time.Advance(Ten);
        await first;
        await bench.Time.WhenAwaitedAsync(Ten, times: 2);
        bench.Time.Advance(Ten);
        await last;

        bench.SentAt.Should().Equal(0, 10, 20);
    }

    [Fact]
    public async Task A_cancelled_attempt_is_not_repeated()
    {
        using var bench = new Bench(
            () =>
            {
                _caller.Cancel();
                throw new OperationCanceledException(_caller.Token);
            },
            Answers.Show);

        await CancelledWhile(bench.Begin(_caller.Token), Task.CompletedTask);

        bench.SentAt.Should().Equal(0);
    }

    private async Task CancelledWhile(Task call, Task waiting)
    {
        await waiting;
        await _caller.CancelAsync();
        (await FluentActions.Awaiting(() => call).Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(_caller.Token);
    }
}
