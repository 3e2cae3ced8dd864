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

    public ValueTask DisposeAsync() => _emulator.DisposeAsync();
}
