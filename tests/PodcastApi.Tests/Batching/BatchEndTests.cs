using System.Runtime.CompilerServices;

namespace PodcastApi.Tests.Batching;

/// <summary>However an enumeration ends, nothing goes on behind it.</summary>
public sealed class BatchEndTests : IDisposable
{
    private readonly BatchService _service = new();
    private readonly PodcastClient _client;

    public BatchEndTests() => _client = _service.Client();

    public void Dispose()
    {
        _client.Dispose();
        _service.Dispose();
    }

    [Fact]
    public async Task Leaving_the_loop_ends_the_requests_under_way_and_closes_the_source()
    {
        var closed = false;
        _service.Wait = (ids, token) => ids.StartsWith("e1 ", StringComparison.Ordinal) ? Task.CompletedTask : NeverAsync(token);
        IEnumerable<string> Source()
        {
            try
            {
                foreach (var id in Ids.Count(1000)) yield return id;
            }
            finally
            {
                closed = true;
            }
        }

        await foreach (var result in _client.GetManyEpisodesAsync(Source(), cancellationToken: TestContext.Current.CancellationToken))
        {
            _service.InFlight.Should().Be(8);
            break;
        }

        (_service.InFlight, closed).Should().Be((0, true));
    }

    [Fact]
    public async Task A_source_that_waits_is_told_and_closed_when_the_loop_is_left()
    {
        var closed = false;
        async IAsyncEnumerable<string> Source([EnumeratorCancellation] CancellationToken token = default)
        {
            try
            {
                foreach (var id in Ids.Count(50)) yield return id;
                await NeverAsync(token);
            }
            finally
            {
                await Task.Yield();
                closed = true;
            }
        }

        await foreach (
            var result in _client.GetManyEpisodesAsync(
                Source(TestContext.Current.CancellationToken),
                cancellationToken: TestContext.Current.CancellationToken))
            break;

        closed.Should().BeTrue();
    }

    [Fact]
    public async Task A_source_that_listens_to_nobody_keeps_nobody_waiting()
    {
        var never = new TaskCompletionSource();
        async IAsyncEnumerable<string> Source()
        {
            foreach (var id in Ids.Count(50)) yield return id;
            await never.Task;
        }

        var reading = async () =>
        {
            await foreach (var result in _client.GetManyEpisodesAsync(Source())) break;
        };

        await reading().WaitAsync(RealTime.Patience, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task What_a_source_that_listens_to_nobody_throws_later_does_not_stay_unobserved()
    {
        const string Mark = "A source that nobody waited for.";
        var unobserved = false;
        void Observe(object? sender, UnobservedTaskExceptionEventArgs e) => unobserved |= e.Exception.ToString().Contains(Mark);
        TaskScheduler.UnobservedTaskException += Observe;

        await LeaveDeafSourceAsync(Mark);
        GC.Collect();
        GC.WaitForPendingFinalizers();

        TaskScheduler.UnobservedTaskException -= Observe;
        unobserved.Should().BeFalse();
    }

    private async Task LeaveDeafSourceAsync(string message)
    {
        var later = new TaskCompletionSource();
        async IAsyncEnumerable<string> Source()
        {
            try
            {
                foreach (var id in Ids.Count(50)) yield return id;
                await later.Task;
                yield return "e51";
            }
            finally
            {
                Throw(message);
            }
        }

        await foreach (var result in _client.GetManyEpisodesAsync(Source())) break;

        // Goes on here, up to its end.
        later.SetResult();
    }

    private static void Throw(string message) => throw new InvalidOperationException(message);

    private static Task NeverAsync(CancellationToken token) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
}
