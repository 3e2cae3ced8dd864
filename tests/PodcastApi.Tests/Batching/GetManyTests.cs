namespace PodcastApi.Tests.Batching;

public sealed class GetManyTests : IDisposable
{
    private readonly BatchService _service = new();
    private readonly PodcastClient _client;

    public GetManyTests() => _client = _service.Client();

    public void Dispose()
    {
        _client.Dispose();
        _service.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Episodes_are_asked_for_fifty_at_a_time_and_come_in_the_order_asked(bool isAsync)
    {
        _service.Many = ids => BatchService.List(ids.Reverse());
        var ids = Ids.Count(120).ToList();

        var results = isAsync
            ? await _client.GetManyEpisodesAsync(Ids.Async(ids), cancellationToken: TestContext.Current.CancellationToken).ToListAsync()
            : await _client.GetManyEpisodesAsync(ids, cancellationToken: TestContext.Current.CancellationToken).ToListAsync();

        results.Select(r => r.Id).Should().Equal(ids);
        results.Should().OnlyContain(r => r.IsSucceeded && r.Value.Title == "The title of " + r.Id);
        _service.Requested.Select(requested => requested.Split(' ').Length).Should().BeEquivalentTo([50, 50, 20]);
    }

    [Fact]
    public async Task Shows_are_asked_for_a_hundred_at_a_time_with_the_limit()
    {
        var results = await _client
            .GetManyShowsAsync(Ids.Count(101), limit: 3, cancellationToken: TestContext.Current.CancellationToken)
            .ToListAsync();

        results.Select(r => r.Value!.Id).Should().Equal(Ids.Count(101));
        _service.Handler.Requests.Should().HaveCount(2).And.OnlyContain(r => r.Uri.Query.EndsWith("&limit=3", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Results_do_not_wait_for_a_slow_sequence_of_ids(bool isOrdered)
    {
        var read = 0;
        var options = new BatchOptions { MaxConcurrency = 32, EnsureOrdered = isOrdered };

        // Each read takes until the requests in flight have ended, as with a source that is slower than the service.
        var ids = Ids.Count(1000).Select(id =>
        {
            read++;
            _service.Time.Advance(TimeSpan.FromMilliseconds(20));
            SpinWait.SpinUntil(() => _service.InFlight == 0);
            return id;
        });
        var returned = 0;
        await foreach (var _ in _client.GetManyEpisodesAsync(ids, options, TestContext.Current.CancellationToken))
        {
            returned++;
            read.Should().BeLessThan(returned + 110, "at most a batch is read beyond those that are returned");
        }

        returned.Should().Be(1000);
    }

    [Fact]
    public async Task No_ids_are_no_requests()
    {
        (await _client.GetManyEpisodesAsync([], cancellationToken: TestContext.Current.CancellationToken).ToListAsync()).Should().BeEmpty();
        _service.Requested.Should().BeEmpty();
    }

    [Fact]
    public async Task Nothing_is_sent_before_it_is_enumerated_and_each_enumeration_starts_anew()
    {
        var results = _client.GetManyEpisodesAsync(Ids.Count(2), cancellationToken: TestContext.Current.CancellationToken);
        _service.Requested.Should().BeEmpty();

        await results.ToListAsync();
        await results.ToListAsync();

        _service.Requested.Should().Equal("e1 e2", "e1 e2");
    }

    [Fact]
    public async Task An_id_that_comes_again_is_asked_for_once_and_handed_out_each_time()
    {
        var results = await _client
            .GetManyEpisodesAsync(["e1", "e2", "e1", "e1", "E1"], cancellationToken: TestContext.Current.CancellationToken)
            .ToListAsync();

        results.Told().Should().Be("e1 Succeeded, e2 Succeeded, e1 Succeeded, e1 Succeeded, E1 Succeeded");
        _service.Requested.Should().Equal("e1 e2 E1");
    }

    [Fact]
    public async Task An_id_of_a_batch_that_is_held_is_not_asked_for_again()
    {
        string[] ids = [.. Ids.Count(50), .. Ids.Count(60)];

        var results = await _client.GetManyEpisodesAsync(ids, cancellationToken: TestContext.Current.CancellationToken).ToListAsync();

        results.Select(r => r.Value!.Id).Should().Equal(ids);
        _service.Requested.SelectMany(requested => requested.Split(' ')).Should().BeEquivalentTo(Ids.Count(60));
    }

    [Theory]
    [InlineData("same")]
    [InlineData("")]
    public async Task An_endless_source_of_one_id_is_read_a_stretch_at_a_time(string id)
    {
        var read = 0;
        IEnumerable<string> Endless()
        {
            for (; ; read++) yield return id;
        }

        await foreach (
            var result in _client.GetManyEpisodesAsync(
                Endless(),
                new BatchOptions { MaxConcurrency = 2 },
                cancellationToken: TestContext.Current.CancellationToken))
        {
            result.Id.Should().Be(id);
            break;
        }

        read.Should().BeLessThan(50 * 8 * 4);
    }

    [Fact]
    public async Task Unordered_a_batch_does_not_wait_for_the_one_before()
    {
        var first = new TaskCompletionSource();
        _service.Wait = (ids, token) => ids.StartsWith("e1 ", StringComparison.Ordinal) ? first.Task.WaitAsync(token) : Task.CompletedTask;
        var seen = new List<string>();

        await foreach (
            var result in _client.GetManyEpisodesAsync(
                Ids.Count(100).Append("e1"),
                new BatchOptions { EnsureOrdered = false },
                cancellationToken: TestContext.Current.CancellationToken))
        {
            seen.Add(result.Id);
            first.TrySetResult();
        }

        // The id that came again waits for its batch, whatever it stands in.
        seen.Should().Equal([.. Ids.Count(100).Skip(50), .. Ids.Count(50), "e1"]);
    }
}
