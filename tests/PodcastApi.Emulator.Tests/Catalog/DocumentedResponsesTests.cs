using System.Text.Json.Nodes;

namespace PodcastApi.Emulator.Tests;

public sealed class DocumentedResponsesTests : IAsyncDisposable
{
    private readonly PodcastApiEmulator _emulator = new();

    [Theory]
    [InlineData("getPodcastShow", "GET", "podcasts/shows/B077DT8KHW?limit=2")]
    [InlineData(
        "getPodcastShows",
        "GET",
        "podcasts/shows?ids=e8a3c6e3-3d78-4c83-a61d-a95e70acacb0,6d261659-cc8d-478c-b052-19dfeb25dcf5&limit=2")]
    [InlineData("getPodcastEpisode", "GET", "podcasts/episodes/15bfa46b-7af1-49b3-9375-8977627c43ab")]
    [InlineData(
        "getPodcastEpisodes",
        "GET",
        "podcasts/episodes?ids=883a091d-865f-428d-a23a-6a4251f0fa45,28032844-b4af-406f-9528-9622dc186591")]
    [InlineData("savePodcastEpisode", "PUT", "/me/podcasts/episodes/53f57edd-ce46-47e5-bda5-b61b772d83b3")]
    [InlineData("removePodcastEpisode", "DELETE", "/me/podcasts/episodes/53f57edd-ce46-47e5-bda5-b61b772d83b3")]
    [InlineData("followPodcastShow", "PUT", "me/followed/podcasts/shows/8bfa8155-888b-4553-acd3-8f22d43b4c9e")]
    [InlineData("unfollowPodcastShow", "DELETE", "me/followed/podcasts/shows/8bfa8155-888b-4553-acd3-8f22d43b4c9e")]
    public async Task The_documented_request_gets_the_documented_response(string operation, string method, string path)
    {
        using var api = new Api(_emulator);
        var documented = JsonNode.Parse(DocumentedUrls.WriteOut(Repository.Example(operation + ".200")))!;

        var response = await api.SendAsync(new HttpMethod(method), path, cancellationToken: TestContext.Current.CancellationToken);

        response.Status.Should().Be(200);
        response.Json.ToJsonString().Should().Be(documented.ToJsonString());
    }

    [Theory]
    [InlineData("63825c25-4a0b-4389-a1cc-c72e5dc8bb7b")]
    [InlineData("e8a3c6e3-3d78-4c83-a61d-a95e70acacb0")]
    [InlineData("6d261659-cc8d-478c-b052-19dfeb25dcf5")]
    [InlineData("8bfa8155-888b-4553-acd3-8f22d43b4c9e")]
    [InlineData("B077DT8KHW")]
    public async Task Every_show_of_the_documentation_can_be_requested(string id)
    {
        using var client = _emulator.CreateClient();

        var show = await client.GetPodcastShowAsync(id, cancellationToken: TestContext.Current.CancellationToken);

        show.Episodes!.Edges.Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("4c580caf-3b61-4311-a9c5-2c006651aa23")]
    [InlineData("9386b374-cbd3-484f-b4ca-9fefaecf9849")]
    [InlineData("7a0dc6a4-0ab8-46d5-9395-872a22110268")]
    [InlineData("15bfa46b-7af1-49b3-9375-8977627c43ab")]
    [InlineData("883a091d-865f-428d-a23a-6a4251f0fa45")]
    [InlineData("28032844-b4af-406f-9528-9622dc186591")]
    [InlineData("04cbe42e-ac3c-4cfc-a915-743579f3b0b9")]
    [InlineData("d87ec063-028f-40a7-a052-f14ffa144325")]
    [InlineData("53f57edd-ce46-47e5-bda5-b61b772d83b3")]
    public async Task Every_episode_of_the_documentation_can_be_requested(string id)
    {
        using var client = _emulator.CreateClient();

        var episode = await client.GetPodcastEpisodeAsync(id, TestContext.Current.CancellationToken);

        episode.Podcast!.Title.Should().NotBeNullOrEmpty();
    }

    public ValueTask DisposeAsync() => _emulator.DisposeAsync();
}
