namespace PodcastApi.Tests.Resilience;

public sealed class CancellationTests : IDisposable
{
    private static readonly TimeSpan Ten = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _caller = new();

    public void Dispose() => _caller.Dispose();

    [Fact]
    public async Task A_wait_before_a_retry_is_cancelled_with_the_callers_token()
    {
        using var harness = new RetryHarness(Responses.Status(503, "10"), Responses.Show);

        await CancelledWhile(harness.Begin(_caller.Token), harness.Time.WhenAwaitedAsync(Ten));

        harness.SentAt.Should().Equal(0);
    }

    [Fact]
    public async Task A_wait_during_a_pause_is_cancelled_with_the_callers_token()
    {
        using var harness = new RetryHarness(Responses.Status(429, "10"), Responses.Show);
        var throttled = harness.Begin(TestContext.Current.CancellationToken);

        await CancelledWhile(harness.Begin(_caller.Token), harness.Time.WhenAwaitedAsync(Ten, times: 2));
        harness.Time.Advance(Ten);
        await throttled;

        harness.SentAt.Should().Equal(0, 10);
    }

    [Fact]
    public async Task A_wait_for_the_rate_limit_is_cancelled_with_the_callers_token_and_leaves_no_gap()
    {
        using var harness = new RetryHarness(o => o.RequestsPerSecond = 0.1, Responses.Show);
        await harness.Begin(TestContext.Current.CancellationToken);

        await CancelledWhile(harness.Begin(_caller.Token), harness.Time.WhenAwaitedAsync(Ten));
        await harness.CallAsync();

        harness.SentAt.Should().Equal(0, 10);
    }

    [Fact]
    public async Task A_hundred_that_give_up_in_the_line_leave_no_gap_either()
    {
        using var harness = new RetryHarness(o => o.RequestsPerSecond = 0.1, Responses.Show);
        await harness.Begin(TestContext.Current.CancellationToken);
        var first = harness.Begin(TestContext.Current.CancellationToken);
        var givingUp = Enumerable.Range(0, 100).Select(_ => harness.Begin(_caller.Token)).ToList();
        var last = harness.Begin(TestContext.Current.CancellationToken);

        await _caller.CancelAsync();
        foreach (var call in givingUp) await FluentActions.Awaiting(() => call).Should().ThrowAsync<OperationCanceledException>();
        harness.Time.Advance(Ten);
        await first;
        await harness.Time.WhenAwaitedAsync(Ten, times: 2);
        harness.Time.Advance(Ten);
        await last;

        harness.SentAt.Should().Equal(0, 10, 20);
    }

    [Fact]
    public async Task A_cancelled_attempt_is_not_repeated()
    {
        using var harness = new RetryHarness(
            () =>
            {
                _caller.Cancel();
                throw new OperationCanceledException(_caller.Token);
            },
            Responses.Show);

        await CancelledWhile(harness.Begin(_caller.Token), Task.CompletedTask);

        harness.SentAt.Should().Equal(0);
    }

    private async Task CancelledWhile(Task call, Task waiting)
    {
        await waiting;
        await _caller.CancelAsync();
        (await FluentActions.Awaiting(() => call).Should().ThrowAsync<OperationCanceledException>())
            .Which.CancellationToken.Should()
            .Be(_caller.Token);
    }
}
