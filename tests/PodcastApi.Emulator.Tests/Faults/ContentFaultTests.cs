using System.Text.Json.Nodes;

namespace PodcastApi.Emulator.Tests;

public sealed class ContentFaultTests : IAsyncDisposable
{
    private const string Show = "podcasts/shows/B077DT8KHW?limit=2";
    private const string Shows =
        "podcasts/shows?ids=B077DT8KHW,e8a3c6e3-3d78-4c83-a61d-a95e70acacb0,8bfa8155-888b-4553-acd3-8f22d43b4c9e&limit=1";
    private const string Episode = "podcasts/episodes/28032844-b4af-406f-9528-9622dc186591";

    private readonly PodcastApiEmulator _emulator = new();

    [Fact]
    public async Task Unknown_values_and_fields_are_everywhere()
    {
        var episode = (await RespondAsync(Fault.UnknownValues(), Episode))["podcastEpisode"]!;

        ((string?)episode["type"]).Should().Be("EMULATED_UNKNOWN");
        ((string?)episode["images"]![0]!["imageType"]).Should().Be("EMULATED_UNKNOWN");
        episode["podcast"]!["emulatedUnknown"]!["number"]!.ToJsonString().Should().Be("1.10");
    }

    [Fact]
    public async Task Null_fields_leave_ids_and_structure()
    {
        var show = (await RespondAsync(Fault.NullFields(), Show))["podcastShow"]!.AsObject();

        ((string?)show["id"]).Should().Be("63825c25-4a0b-4389-a1cc-c72e5dc8bb7b");
        show.ContainsKey("title").Should().BeTrue();
        show["title"].Should().BeNull();
        show["episodes"]!["pageInfo"]!["hasNextPage"].Should().BeNull();
        show["episodes"]!["edges"]!.AsArray().Should().HaveCount(3).And.EndWith((JsonNode?)null);
    }

    [Fact]
    public async Task Null_parts_leave_only_the_id()
    {
        var show = (await RespondAsync(Fault.NullParts(), Show))["podcastShow"]!.AsObject();

        show.Where(field => field.Value is not null).Select(field => field.Key).Should().Equal("id");
        show.Should().HaveCount(7);
    }

    [Fact]
    public async Task Errors_replace_data()
    {
        _emulator.Faults.Add(Fault.ErrorsInsteadOfData("no luck"));
        using var api = new Api(_emulator);

        var response = await api.GetAsync(Show);

        response.Status.Should().Be(200);
        response.Json["data"]!.ToJsonString().Should().Be("""{"podcastShow":null}""");
        ((string?)response.Json["errors"]![0]!["message"]).Should().Be("no luck");
    }

    [Fact]
    public async Task Small_pages_lose_no_episode()
    {
        _emulator.Faults.Add(Fault.SmallPages(3));
        using var client = _emulator.CreateClient();
        var read = new List<string>();

        await foreach (var episode in client.ListEpisodesAsync("B077DT8KHW")) read.Add(episode.Id);

        read.Should().Equal(_emulator.Catalog.FindShow("B077DT8KHW")!.Episodes.Select(episode => episode.Id));
        _emulator.Journal.ShouldHave(3, PodcastOperation.GetPodcastShow);
    }

    [Fact]
    public async Task A_repeated_cursor_is_the_one_of_the_request()
    {
        var token = (string?)(await RespondAsync(Fault.Slow(TimeSpan.Zero), Show))["podcastShow"]!["episodes"]!["pageInfo"]!["token"];

        var page = (await RespondAsync(Fault.RepeatedCursor(), $"{Show}0&cursor={token}"))["podcastShow"]!["episodes"]!["pageInfo"]!;

        ((bool?)page["hasNextPage"]).Should().BeTrue();
        ((string?)page["token"]).Should().Be(token);
    }

    [Fact]
    public async Task A_cursor_can_be_empty_or_missing()
    {
        var empty = await RespondAsync(Fault.EmptyCursor(), Show);
        var missing = await RespondAsync(Fault.MissingCursor(), Show);

        empty["podcastShow"]!["episodes"]!["pageInfo"]!.ToJsonString().Should().Be("""{"hasNextPage":true,"token":""}""");
        missing["podcastShow"]!["episodes"]!["pageInfo"]!.ToJsonString().Should().Be("""{"hasNextPage":true}""");
    }

    [Fact]
    public async Task Items_of_a_multi_get_are_missing_or_shuffled()
    {
        var missing = await RespondAsync(Fault.MissingItems(), Shows);
        var shuffled = await RespondAsync(Fault.ShuffledItems(), Shows);

        Titles(missing).Should().Equal("Suspect", "DISGRACELAND");
        Titles(shuffled).Should().Equal("DISGRACELAND", "Suspect", "The Line");
    }

    public ValueTask DisposeAsync() => _emulator.DisposeAsync();

    private static IEnumerable<string?> Titles(JsonObject data) => data["podcastShows"]!.AsArray().Select(show => (string?)show!["title"]);

    private async Task<JsonObject> RespondAsync(Fault fault, string path)
    {
        var added = _emulator.Faults.Add(fault);
        using var api = new Api(_emulator);
        var response = await api.GetAsync(path);
        added.Remove();
        response.Status.Should().Be(200);
        return response.Json["data"]!.AsObject();
    }
}
