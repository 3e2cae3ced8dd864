using System.Runtime.CompilerServices;

namespace PodcastApi.Tests.Batching;

/// <summary>A cancelled enumeration ends at once, with the token that was cancelled.</summary>
public sealed class BatchCancellationTests : IDisposable
{
    private readonly BatchService _service = new();
    private readonly PodcastClient _client;

    public BatchCancellationTests() => _client = _service.Client();

    public void Dispose()
    {
        _client.Dispose();
        _service.Dispose();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_cancellation_ends_it_with_the_token_that_was_cancelled(bool ofTheEnumeration)
    {
        _service.Wait = (ids, token) => ids.StartsWith("e1 ", StringComparison.Ordinal) ? Task.CompletedTask : NeverAsync(token);
        using var ofTheCall = new CancellationTokenSource();
        using var given = new CancellationTokenSource();
        var cancelled = ofTheEnumeration ? given : ofTheCall;
        var seen = 0;
        var reading = async () =>
        {
            await foreach (
                var result in _client.GetManyEpisodesAsync(Ids.Count(200), cancellationToken: ofTheCall.Token).WithCancellation(given.Token)
            )
            {
                if (++seen == 50) _ = Task.Run(cancelled.CancelAsync, CancellationToken.None);
            }
        };

        (await reading.Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(cancelled.Token);
        (seen, _service.InFlight).Should().Be((50, 0));
    }

    [Fact]
    public async Task A_cancellation_between_two_results_is_heard_at_the_next()
    {
        using var source = new CancellationTokenSource();
        var seen = 0;
        var reading = async () =>
        {
            await foreach (var result in _client.GetManyEpisodesAsync(Ids.Count(10), cancellationToken: source.Token))
            {
                if (++seen == 3) await source.CancelAsync();
            }
        };

        await reading.Should().ThrowAsync<OperationCanceledException>();
        seen.Should().Be(3);
    }

    [Fact]
    public async Task A_token_that_is_cancelled_already_reads_no_id()
    {
        var read = 0;
        var results = _client.GetManyEpisodesAsync(
            Ids.Count(10).Select(id => (id, ++read).id),
            cancellationToken: new CancellationToken(true));

        await results.Invoking(r => r.ToListAsync()).Should().ThrowAsync<OperationCanceledException>();
        (read, _service.Requested.Count()).Should().Be((0, 0));
    }

    [Fact]
    public async Task A_source_that_hears_the_cancellation_first_ends_it_with_the_callers_token_too()
    {
        using var caller = new CancellationTokenSource();
        async IAsyncEnumerable<string> Source([EnumeratorCancellation] CancellationToken token = default)
        {
            Cancel();
            token.ThrowIfCancellationRequested();
            await Task.CompletedTask;
            yield return "e1";
        }

        // Not CancelAsync, which lets the run hear it before the source.
        void Cancel() => caller.Cancel();

        var reading = () => _client.GetManyEpisodesAsync(Source(), cancellationToken: caller.Token).ToListAsync();

        (await reading.Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(caller.Token);
    }

    [Fact]
    public async Task A_cancellation_while_ids_are_read_reads_no_more_of_them()
    {
        using var caller = new CancellationTokenSource();
        var read = 0;
        IEnumerable<string> Source()
        {
            foreach (var id in Ids.Count(1000))
            {
                if (++read == 3) caller.Cancel();
                yield return id;
            }
        }

        await _client
            .Invoking(c => c.GetManyEpisodesAsync(Source(), cancellationToken: caller.Token).ToListAsync())
            .Should()
            .ThrowAsync<OperationCanceledException>();

        read.Should().Be(3);
    }

    [Fact]
    public async Task Calls_that_wait_for_their_turn_are_not_made_after_a_cancellation()
    {
        using var caller = new CancellationTokenSource();
        var (made, first) = (0, new TaskCompletionSource());

        // Deaf, as a decorator may be: a call that is made after the cancellation would do its work.
        var operation = new BatchOperation<PodcastEpisode>(async (id, token) =>
        {
            Interlocked.Increment(ref made);
            var cancelled = new TaskCompletionSource();
            using var registration = token.Register(cancelled.SetResult);
            first.TrySetResult();
            await cancelled.Task;
            return new PodcastResponse<PodcastEpisode>(new PodcastEpisode { Id = id });
        })
        {
            Together = new MultiGetOperation<PodcastEpisode>(
                ApiOperations.GetPodcastEpisodes,
                50,
                (_, _) => Task.FromResult(new PodcastResponse<IReadOnlyList<PodcastEpisode>>([new PodcastEpisode { Id = "other" }])),
                episode => episode.Id),
        };
        var settings = new BatchSettings(new BatchOptions { MaxConcurrency = 1 });
        var reading = new BatchEnumerable<PodcastEpisode>(
            new IdSource.EnumeratedIds(Ids.Count(50)),
            operation,
            settings,
            caller.Token
        ).ToListAsync();

        await first.Task;
        await caller.CancelAsync();

        await FluentActions.Awaiting(() => reading).Should().ThrowAsync<OperationCanceledException>();
        made.Should().Be(1);
    }

    private static Task NeverAsync(CancellationToken token) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
}
