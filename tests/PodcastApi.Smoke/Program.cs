using PodcastApi;
using PodcastApi.Smoke;

var login = Login.Open();
await using var _ = login.ConfigureAwait(false);
using var http = Connection.Open();
using var client = new PodcastClient(
    http,
    new PodcastClientOptions
    {
        BaseAddress = Connection.Address,
        ApiKey = RecordedResponses.ApiKey,
        AccessTokenProvider = login,
    }
);

Console.WriteLine((await client.GetPodcastShowAsync("B077DT8KHW", limit: 2).ConfigureAwait(false)).Title);
if (args is ["first"])
    return;
foreach (var show in await client.GetPodcastShowsAsync(["a", "b"], limit: 2).ConfigureAwait(false))
    Console.WriteLine($"{show.Title}: {show.Episodes?.EdgeCount}");
var episode = await client.GetPodcastEpisodeAsync("883a091d-865f-428d-a23a-6a4251f0fa45").ConfigureAwait(false);
Console.WriteLine($"{episode.Title}, {episode.ReleaseDate:O}, {episode.Duration} s");
foreach (var each in await client.GetPodcastEpisodesAsync(["a", "b"]).ConfigureAwait(false)) Console.WriteLine($"{each.Type} {each.Title}");
Console.WriteLine((await client.SavePodcastEpisodeAsync("x").ConfigureAwait(false)).SaveState);
Console.WriteLine((await client.RemovePodcastEpisodeAsync("x").ConfigureAwait(false)).SaveState);
Console.WriteLine((await client.FollowPodcastShowAsync("x").ConfigureAwait(false)).FollowState);
Console.WriteLine((await client.UnfollowPodcastShowAsync("x").ConfigureAwait(false)).FollowState);
await foreach (var each in client.ListEpisodesAsync("B077DT8KHW").ConfigureAwait(false))
    Console.WriteLine(each.Title);
await foreach (
    var result in client
        .GetManyEpisodesAsync(["883a091d-865f-428d-a23a-6a4251f0fa45", "28032844-b4af-406f-9528-9622dc186591"])
        .ConfigureAwait(false))
{
    Console.WriteLine($"{result.Id}: {result.Value?.Title}");
}
