namespace PodcastApi.ContractTests.Operations;

internal static class AllOperations
{
    private const string Show = "8bfa8155-888b-4553-acd3-8f22d43b4c9e";
    private const string Episode = "53f57edd-ce46-47e5-bda5-b61b772d83b3";

    internal static IReadOnlyList<Operation> All { get; } =
    [
        Of(
            "getPodcastShow",
            "GET",
            "/v1/podcasts/shows/B077DT8KHW?limit=2",
            (c, _) => c.GetPodcastShowAsync("B077DT8KHW", limit: 2),
            (c, id) => c.GetPodcastShowAsync(id)),
        Of(
            "getPodcastShows",
            "GET",
            "/v1/podcasts/shows?ids=e8a3c6e3-3d78-4c83-a61d-a95e70acacb0,6d261659-cc8d-478c-b052-19dfeb25dcf5",
            (c, _) => c.GetPodcastShowsAsync(["e8a3c6e3-3d78-4c83-a61d-a95e70acacb0", "6d261659-cc8d-478c-b052-19dfeb25dcf5"]),
            (c, id) => c.GetPodcastShowsAsync([id])),
        Of(
            "getPodcastEpisode",
            "GET",
            "/v1/podcasts/episodes/15bfa46b-7af1-49b3-9375-8977627c43ab",
            (c, _) => c.GetPodcastEpisodeAsync("15bfa46b-7af1-49b3-9375-8977627c43ab"),
            (c, id) => c.GetPodcastEpisodeAsync(id)),
        Of(
            "getPodcastEpisodes",
            "GET",
            "/v1/podcasts/episodes?ids=883a091d-865f-428d-a23a-6a4251f0fa45,28032844-b4af-406f-9528-9622dc186591",
            (c, _) => c.GetPodcastEpisodesAsync(["883a091d-865f-428d-a23a-6a4251f0fa45", "28032844-b4af-406f-9528-9622dc186591"]),
            (c, id) => c.GetPodcastEpisodesAsync([id])),
        Of(
            "savePodcastEpisode",
            "PUT",
            "/v1/me/podcasts/episodes/" + Episode,
            (c, _) => c.SavePodcastEpisodeAsync(Episode),
            (c, id) => c.SavePodcastEpisodeAsync(id)),
        Of(
            "removePodcastEpisode",
            "DELETE",
            "/v1/me/podcasts/episodes/" + Episode,
            (c, _) => c.RemovePodcastEpisodeAsync(Episode),
            (c, id) => c.RemovePodcastEpisodeAsync(id)),
        Of(
            "followPodcastShow",
            "PUT",
            "/v1/me/followed/podcasts/shows/" + Show,
            (c, _) => c.FollowPodcastShowAsync(Show),
            (c, id) => c.FollowPodcastShowAsync(id)),
        Of(
            "unfollowPodcastShow",
            "DELETE",
            "/v1/me/followed/podcasts/shows/" + Show,
            (c, _) => c.UnfollowPodcastShowAsync(Show),
            (c, id) => c.UnfollowPodcastShowAsync(id)),
    ];

    public static TheoryData<string> Ids => [.. All.Select(o => o.Id)];

    internal static Operation Get(string id) => All.Single(o => o.Id == id);

    private static Operation Of<TDocumented, TAny>(
        string id,
        string method,
        string pathAndQuery,
        Func<IPodcastClient, string, Task<TDocumented>> documented,
        Func<IPodcastClient, string, Task<TAny>> any)
        where TDocumented : class
        where TAny : class =>
        new(id, method, pathAndQuery, async client => await documented(client, ""), async (client, wanted) => await any(client, wanted));
}
