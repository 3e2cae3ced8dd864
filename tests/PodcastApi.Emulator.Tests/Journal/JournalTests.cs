namespace PodcastApi.Emulator.Tests;

public sealed class JournalTests : IAsyncDisposable
{
    private readonly PodcastApiEmulator _emulator = new(new PodcastApiEmulatorOptions { JournalCapacity = 3 });

    [Fact]
    public async Task The_journal_lists_requests_as_they_were_sent()
    {
        using var api = new Api(_emulator);

        await api.SendAsync(
            HttpMethod.Put,
            "me/podcasts/episodes/a%2Fb?x=1",
            authorization: "Bearer secret",
            cancellationToken: TestContext.Current.CancellationToken);

        var entry = _emulator.Journal.Entries.Should().ContainSingle().Subject;
        entry.Method.Should().Be("PUT");
        entry.PathAndQuery.Should().Be("/v1/me/podcasts/episodes/a%2Fb?x=1");
        entry.Headers.Should().Contain(KeyValuePair.Create("Authorization", "Bearer secret"));
        entry.Operation.Should().Be(PodcastOperation.SavePodcastEpisode);
        entry.User.Should().Be(_emulator.Users.Find("secret"));
        entry.Status.Should().Be(400);
        entry.Problem.Should().Be("This operation has no query parameter \"x\".");
        entry.ToString().Should().NotContain("secret");
    }

    [Fact]
    public async Task A_failed_check_lists_the_received_requests()
    {
        using var client = _emulator.CreateClient();
        await client.GetPodcastShowAsync("B077DT8KHW", limit: 2, cancellationToken: TestContext.Current.CancellationToken);

        _emulator.Journal.ShouldHave(1, PodcastOperation.GetPodcastShow);
        _emulator.Journal.ShouldHave(1);
        var check = () => _emulator.Journal.ShouldHave(2, PodcastOperation.GetPodcastShow);

        check
            .Should()
            .Throw<JournalException>()
            .WithMessage("Expected 2 requests of GetPodcastShow, but there were 1.*1. GET /v1/podcasts/shows/B077DT8KHW?limit=2 -> 200");
    }

    [Fact]
    public async Task The_journal_is_bounded_but_keeps_the_latest_request()
    {
        await using var emulator = new PodcastApiEmulator(new PodcastApiEmulatorOptions { JournalBytes = 10_000 });
        using var http = new HttpClient(emulator.CreateHandler());

        for (var i = 0; i < 100; i++)
            await http.GetAsync(new Uri($"http://localhost/v1/{new string('x', 1000)}"), TestContext.Current.CancellationToken);
        emulator.Journal.Entries.Count.Should().BeInRange(2, 5);
        emulator.Journal.Entries[^1].Number.Should().Be(100);

        await http.GetAsync(new Uri($"http://localhost/v1/{new string('x', 20_000)}"), TestContext.Current.CancellationToken);
        emulator.Journal.Entries.Should().ContainSingle().Which.Number.Should().Be(101);
    }

    [Fact]
    public async Task Problems_are_found()
    {
        using var api = new Api(_emulator);
        await api.GetAsync("podcasts/shows/B077DT8KHW");
        _emulator.Journal.ShouldHaveNoProblems();

        await api.GetAsync("podcasts/shows/B077DT8KHW?limit=0");
        var check = _emulator.Journal.ShouldHaveNoProblems;

        check
            .Should()
            .Throw<JournalException>()
            .WithMessage("*limit is 0*")
            .And.Message.Should()
            .NotContain("1. GET", "valid requests would hide the problems");
    }

    [Fact]
    public async Task A_response_is_found_by_its_request_id()
    {
        using var api = new Api(_emulator);

        var response = await api.GetAsync("podcasts/shows/unknown");

        _emulator.Journal.Entries[0].RequestId.Should().Be(response.Headers["x-amzn-RequestId"]);
    }

    [Fact]
    public async Task Dropped_journal_entries_are_reported()
    {
        using var api = new Api(_emulator);
        for (var i = 0; i < 4; i++) await api.GetAsync("podcasts/shows/B077DT8KHW");

        _emulator.Journal.Entries.Select(entry => entry.Number).Should().Equal(2, 3, 4);
        var check = () => _emulator.Journal.ShouldHave(4);
        check.Should().Throw<JournalException>().WithMessage("*dropped*");

        _emulator.Journal.Clear();
        _emulator.Journal.ShouldHave(0);
    }

    public ValueTask DisposeAsync() => _emulator.DisposeAsync();
}
