using PodcastApi.Smoke;
using PodcastApi.Smoke.ByHand;

var token = await HandMadeLogin.GetTokenAsync().ConfigureAwait(false);
using var http = Connection.Open();
var client = new HandMadeClient(http, token);

Console.WriteLine((await client.SendAsync(HttpMethod.Get, "podcasts/shows/B077DT8KHW?limit=2").ConfigureAwait(false)).PodcastShow!.Title);
if (args is ["first"])
    return;
foreach (var show in (await client.SendAsync(HttpMethod.Get, "podcasts/shows?ids=a,b&limit=2").ConfigureAwait(false)).PodcastShows!)
    Console.WriteLine($"{show.Title}: {show.Episodes?.EdgeCount}");
var episode = (
    await client.SendAsync(HttpMethod.Get, "podcasts/episodes/883a091d-865f-428d-a23a-6a4251f0fa45").ConfigureAwait(false)
).PodcastEpisode!;
Console.WriteLine($"{episode.Title}, {episode.ReleaseDate:O}, {episode.Duration} s");
foreach (var each in (await client.SendAsync(HttpMethod.Get, "podcasts/episodes?ids=a,b").ConfigureAwait(false)).PodcastEpisodes!)
    Console.WriteLine($"{each.Type} {each.Title}");
Console.WriteLine((await client.SendAsync(HttpMethod.Put, "me/podcasts/episodes/x").ConfigureAwait(false)).SavePodcastEpisode!.SaveState);
Console.WriteLine(
    (await client.SendAsync(HttpMethod.Delete, "me/podcasts/episodes/x").ConfigureAwait(false)).RemovePodcastEpisode!.SaveState);
Console.WriteLine(
    (await client.SendAsync(HttpMethod.Put, "me/followed/podcasts/shows/x").ConfigureAwait(false)).FollowPodcastShow!.FollowState);
Console.WriteLine(
    (await client.SendAsync(HttpMethod.Delete, "me/followed/podcasts/shows/x").ConfigureAwait(false)).UnfollowPodcastShow!.FollowState);
await foreach (var each in client.ListAsync("B077DT8KHW").ConfigureAwait(false))
    Console.WriteLine(each.Title);
foreach (
    var (id, each) in await client
        .ManyAsync(["883a091d-865f-428d-a23a-6a4251f0fa45", "28032844-b4af-406f-9528-9622dc186591"])
        .ConfigureAwait(false))
{
    Console.WriteLine($"{id}: {each.Title}");
}
