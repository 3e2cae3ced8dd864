namespace PodcastApi.Tests.Batching;

/// <summary>How much is under way, and how much is held.</summary>
public sealed class BoundTests : IDisposable
{
    private readonly BatchService _service = new();
    private readonly PodcastClient _client;

    public BoundTests() => _client = _service.Client();

    public void Dispose()
    {
        _client.Dispose();
        _service.Dispose();
    }

    [Fact]
    public async Task No_more_requests_are_under_way_than_allowed_with_halves_and_single_reads()
    {
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _service.Wait = async (_, token) =>
        {
            if (_service.InFlight == 3) all.TrySetResult();
            await all.Task.WaitAsync(RealTime.Patience, token);
            await Task.Yield();
        };
        _service.Many = ids =>
            ids.Contains("e70") ? BatchService.Rejected(400) : BatchService.List([.. ids.Where(id => !id.EndsWith('5')), "other"]);

        var results = await _client
            .GetManyEpisodesAsync(
                Ids.Count(500),
                new BatchOptions { MaxConcurrency = 3 },
                cancellationToken: TestContext.Current.CancellationToken)
            .ToListAsync();

        results.Where(r => !r.IsSucceeded).Told().Should().Be("e70 Failed");
        _service.MostInFlight.Should().Be(3);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(4, true)]
    [InlineData(4, false)]
    public async Task With_a_slow_consumer_one_batch_more_than_that_is_held_and_asked_for(int max, bool ensureOrdered)
    {
        var read = 0;
        var ids = Ids.Count(10_000).Select(id => (id, ++read).id);
        var handedOut = 0;

        await foreach (
            var result in _client.GetManyEpisodesAsync(
                ids,
                new BatchOptions { MaxConcurrency = max, EnsureOrdered = ensureOrdered },
                cancellationToken: TestContext.Current.CancellationToken))
        {
            // The window is full again before the first result of a batch is returned.
            if (handedOut % 50 == 0) read.Should().Be(Math.Min(10_000, handedOut + (50 * (max + 1))));
            _service.Requested.Should().HaveCount(read / 50);
            if (++handedOut == 1000) break;
        }

        handedOut.Should().Be(1000);
    }

    [Fact]
    public async Task A_source_that_gives_no_more_for_now_holds_back_nothing_that_has_come()
    {
        var seen = new List<string>();

        await foreach (
            var result in _client.GetManyEpisodesAsync(
                Ids.ThenNothing(Ids.Count(120), TestContext.Current.CancellationToken),
                cancellationToken: TestContext.Current.CancellationToken))
        {
            seen.Add(result.Id);
            if (seen.Count == 100) break;
        }

        seen.Should().Equal(Ids.Count(100));
        _service.Requested.Should().HaveCount(2);
    }

    [Fact]
    public async Task What_the_source_gives_while_results_are_handed_out_is_sent_meanwhile()
    {
        var more = new TaskCompletionSource();
        async IAsyncEnumerable<string> Source()
        {
            foreach (var id in Ids.Count(50)) yield return id;
            await more.Task;
            foreach (var id in Ids.Count(100).Skip(50)) yield return id;
        }

        await using var results = _client
            .GetManyEpisodesAsync(Source(), cancellationToken: TestContext.Current.CancellationToken)
            .GetAsyncEnumerator(TestContext.Current.CancellationToken);
        await results.MoveNextAsync();
        _service.Requested.Should().HaveCount(1);
        more.SetResult();
        await results.MoveNextAsync();

        _service.Requested.Should().HaveCount(2);
    }

    [Fact]
    public async Task The_source_is_read_by_one_flow_and_closed_once()
    {
        var (inside, closed) = (0, 0);
        async IAsyncEnumerable<string> Source()
        {
            try
            {
                foreach (var id in Ids.Count(500))
                {
                    Interlocked.Increment(ref inside).Should().Be(1);
                    await Task.Yield();
                    Interlocked.Decrement(ref inside);
                    yield return id;
                }
            }
            finally
            {
                closed++;
            }
        }

        (await _client.GetManyEpisodesAsync(Source(), cancellationToken: TestContext.Current.CancellationToken).ToListAsync())
            .Should()
            .HaveCount(500);
        closed.Should().Be(1);
    }
}
