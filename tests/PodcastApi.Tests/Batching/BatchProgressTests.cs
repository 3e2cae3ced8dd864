namespace PodcastApi.Tests.Batching;

public sealed class BatchProgressTests : IDisposable
{
    private readonly BatchService _service = new();

    public void Dispose() => _service.Dispose();

    [Fact]
    public async Task The_last_numbers_are_those_of_the_whole_run()
    {
        using var client = _service.Client();
        _service.Many = ids => ids.Contains("e1") ? BatchService.Rejected(500) : BatchService.List(ids);
        var told = new Told();

        await client
            .GetManyEpisodesAsync(
                [.. Ids.Count(120), ".."],
                new BatchOptions { Progress = told },
                cancellationToken: TestContext.Current.CancellationToken)
            .ToListAsync();

        told.All[^1]
            .Should()
            .BeEquivalentTo(
                new BatchProgress
                {
                    Requested = 121,
                    Returned = 121,
                    Failed = 51,
                    InFlight = 0,
                    Attempts = 3,
                }
            );
        told.All.Select(p => p.Returned).Should().BeInAscendingOrder().And.Contain([0, 50, 100]);
    }

    [Fact]
    public async Task It_tells_of_each_batch_that_was_sent_and_of_each_that_came()
    {
        using var client = _service.Client();
        var gate = new TaskCompletionSource();
        _service.Wait = (ids, _) => ids.StartsWith("e1 ", StringComparison.Ordinal) ? gate.Task : Task.CompletedTask;
        var told = new Told();
        await using var results = client
            .GetManyEpisodesAsync(
                Ids.Count(100),
                new BatchOptions { Progress = told },
                cancellationToken: TestContext.Current.CancellationToken)
            .GetAsyncEnumerator(TestContext.Current.CancellationToken);
        told.Then = p =>
        {
            if (p.InFlight == 1 && p.Requested == 100) gate.TrySetResult();
        };

        (await results.MoveNextAsync()).Should().BeTrue();

        told.All[0].Should().BeEquivalentTo(new BatchProgress { Requested = 50, InFlight = 1 });
    }

    [Fact]
    public async Task Retries_count_as_attempts_and_a_client_of_another_kind_as_one_a_call()
    {
        var rejected = 0;
        _service.Many = ids => rejected++ == 0 ? BatchService.Rejected(503) : BatchService.List(ids);
        var time = new ObservedTimeProvider();
        using var client = Http.Clients.Over(_service.Handler, o => (o.MaxRetries, o.TimeProvider) = (1, time));
        var (told, toldOfFake) = (new Told(), new Told());

        await time.ServeAsync(
            client
                .GetManyEpisodesAsync(
                    Ids.Count(3),
                    new BatchOptions { Progress = told },
                    cancellationToken: TestContext.Current.CancellationToken)
                .ToListAsync());
        await new FakeClient((_, ids) => ids)
            .Proxy.GetManyEpisodesAsync(
                Ids.Count(60),
                new BatchOptions { Progress = toldOfFake },
                cancellationToken: TestContext.Current.CancellationToken)
            .ToListAsync();

        (told.All[^1].Attempts, toldOfFake.All[^1].Attempts).Should().Be((2, 2));
    }

    [Fact]
    public async Task A_run_that_is_left_tells_that_nothing_is_under_way_any_more()
    {
        using var client = _service.Client();
        _service.Wait = (ids, token) =>
            ids.StartsWith("e1 ", StringComparison.Ordinal)
                ? Task.CompletedTask
                : Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
        var told = new Told();

        await foreach (
            var result in client.GetManyEpisodesAsync(
                Ids.Count(200),
                new BatchOptions { Progress = told },
                cancellationToken: TestContext.Current.CancellationToken))
            break;

        (told.All[^1].Returned, told.All[^1].InFlight).Should().Be((1, 0));
    }

    [Fact]
    public async Task A_display_that_throws_costs_no_result()
    {
        using var client = _service.Client();
        var told = new Told { Then = _ => throw new InvalidOperationException("No display.") };

        (
            await client
                .GetManyEpisodesAsync(
                    Ids.Count(120),
                    new BatchOptions { Progress = told },
                    cancellationToken: TestContext.Current.CancellationToken)
                .ToListAsync())
            .Should()
            .HaveCount(120);
        _service.InFlight.Should().Be(0);
    }

    private sealed class Told : IProgress<BatchProgress>
    {
        internal List<BatchProgress> All { get; } = [];

        internal Action<BatchProgress> Then { get; set; } = _ => { };

        public void Report(BatchProgress value)
        {
            All.Add(value);
            Then(value);
        }
    }
}
