namespace PodcastApi.Emulator.Tests;

/// <summary>A fault with a count only counts requests that it affects.</summary>
public sealed class FaultCountTests : IAsyncDisposable
{
    private const string Show = "podcasts/shows/B077DT8KHW?limit=2";
    private const string Episode = "podcasts/episodes/15bfa46b-7af1-49b3-9375-8977627c43ab";
    private const string NoShows = "podcasts/shows?ids=unknown";
    private const string TwoShows = "podcasts/shows?ids=B077DT8KHW,e8a3c6e3-3d78-4c83-a61d-a95e70acacb0&limit=1";

    private static readonly FaultTrigger Once = new() { Times = 1 };

    private readonly PodcastApiEmulator _emulator = new();

    [Theory]
    [InlineData("unknown values", "podcasts/shows/unknown", Episode)]
    [InlineData("small pages", "podcasts/shows/B077DT8KHW?limit=1", Show)]
    [InlineData("small pages", "podcasts/shows/short", Show)]
    [InlineData("repeated cursor", Show, Show + "&cursor=0:4c580caf-3b61-4311-a9c5-2c006651aa23")]
    [InlineData("empty cursor", Episode, Show)]
    [InlineData("missing items", NoShows, TwoShows)]
    [InlineData("shuffled items", "podcasts/shows?ids=B077DT8KHW", TwoShows)]
    [InlineData("drip", "podcasts/shows/short?limit=1", Show)]
    [InlineData("slow", "elsewhere", Show)]
    public async Task A_request_that_a_fault_does_not_affect_does_not_count(string name, string spared, string befallen)
    {
        Fault[] faults =
        [
            Fault.UnknownValues(),
            Fault.SmallPages(1),
            Fault.RepeatedCursor(),
            Fault.EmptyCursor(),
            Fault.MissingItems(),
            Fault.ShuffledItems(),
            Fault.Drip(bytes: 800, TimeSpan.Zero),
            Fault.Slow(TimeSpan.FromTicks(1)),
        ];
        _emulator.Catalog.AddShow(new PodcastShow { Id = "short" }).AddEpisodes(1);
        var fault = _emulator.Faults.Add(faults.Single(f => f.Name == name), Once);
        using var api = new Api(_emulator);

        foreach (var path in (string[])[spared, befallen, befallen]) await api.GetAsync(path);

        fault.Count.Should().Be(1);
        _emulator.Journal.Entries.Select(entry => string.Join(", ", entry.Faults)).Should().Equal("", name, "");
    }

    [Fact]
    public async Task Of_two_faults_that_replace_the_response_one_fires_at_a_time()
    {
        _emulator.Faults.Add(Fault.Throttle(), Once);
        _emulator.Faults.Add(Fault.Status(503), Once);
        using var api = new Api(_emulator);

        var statuses = new[] { await api.GetAsync(Show), await api.GetAsync(Show), await api.GetAsync(Show) }.Select(response =>
            response.Status);

        statuses.Should().Equal(429, 503, 200);
    }

    [Fact]
    public async Task A_token_expires_when_a_request_gets_to_the_token_check()
    {
        var fault = _emulator.Faults.Add(Fault.ExpiredToken(), Once);
        _emulator.Faults.Add(Fault.Throttle(), Once);
        using var api = new Api(_emulator);

        var throttled = await api.GetAsync(Show);
        var keyless = await api.SendAsync(HttpMethod.Get, Show, apiKey: null, cancellationToken: TestContext.Current.CancellationToken);
        var expired = await api.GetAsync(Show);

        (throttled.Status, keyless.Code, expired.Code).Should().Be((429, "NO_X_API_KEY", "INVALID_ACCESS_TOKEN"));
        fault.Count.Should().Be(1);
    }

    [Fact]
    public async Task Concurrent_requests_trigger_a_fault_no_more_often_than_configured()
    {
        var fault = _emulator.Faults.Add(Fault.Status(500), new FaultTrigger { Times = 10 });
        using var api = new Api(_emulator);

        var responses = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => api.GetAsync(Show))));

        responses.Count(response => response.Status == 500).Should().Be(10);
        fault.Count.Should().Be(10);
    }

    public static TheoryData<Fault, Fault> Hidden =>
        new()
        {
            { Fault.NullFields(), Fault.ErrorsInsteadOfData() },
            { Fault.SmallPages(1), Fault.ErrorsInsteadOfData() },
            { Fault.EmptyCursor(), Fault.MissingCursor() },
            { Fault.SmallPages(50), Fault.SmallPages(1) },
            { Fault.MalformedJson(), Fault.CutBody(afterBytes: 1) },
            { Fault.Slow(TimeSpan.FromTicks(1)), Fault.Slow(TimeSpan.FromTicks(2)) },
            { Fault.CutBody(afterBytes: 9), Fault.CutBody(afterBytes: 1) },
            { Fault.Drip(bytes: 100, TimeSpan.Zero), Fault.CutBody(afterBytes: 1) },
            { Fault.NullFields(), Fault.Status(500) },
            { Fault.MalformedJson(), Fault.Response(503, "<a href='x:'>") },
            { Fault.CutBody(), Fault.Response(503, "") },
            { Fault.Drip(bytes: 1, TimeSpan.Zero), Fault.Response(503, "") },
        };

    [Theory]
    [MemberData(nameof(Hidden), DisableDiscoveryEnumeration = true)]
    public async Task A_fault_whose_effect_another_one_hides_does_not_count(Fault hidden, Fault seen)
    {
        var (first, second) = (_emulator.Faults.Add(hidden, Once), _emulator.Faults.Add(seen));
        using var api = new Api(_emulator);

        await Record.ExceptionAsync(() => api.GetAsync("podcasts/shows/B077DT8KHW?limit=100"));

        (first.Count, second.Count).Should().Be((0, 1));
        _emulator.Journal.Entries.Single().Faults.Should().Equal(seen.Name);
    }

    [Fact]
    public async Task Of_two_faults_with_the_same_effect_the_first_counts()
    {
        var (first, second) = (
            _emulator.Faults.Add(Fault.ErrorsInsteadOfData(), Once), _emulator.Faults.Add(Fault.ErrorsInsteadOfData(), Once));
        using var api = new Api(_emulator);

        await api.GetAsync(Episode);

        (first.Count, second.Count).Should().Be((1, 0));
    }

    [Fact]
    public async Task A_fault_with_a_count_affects_the_first_of_concurrent_requests_that_it_can_affect()
    {
        for (var round = 0; round < 50; round++)
        {
            var fault = _emulator.Faults.Add(Fault.EmptyCursor(), Once);
            using var api = new Api(_emulator);

            await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => api.GetAsync(i == 7 ? Show : Episode))));

            fault.Count.Should().Be(1);
            fault.Remove();
        }
    }

    public ValueTask DisposeAsync() => _emulator.DisposeAsync();
}
