namespace PodcastApi.Emulator;

/// <summary>The definition of an operation in the OpenAPI document.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path below /v1, without a leading slash. <c>{id}</c>, if present, is the last segment.</param>
/// <param name="Scope">The scope that the access token must have.</param>
/// <param name="MaxIds">The maximum number of <c>ids</c>; 0 for an operation on a single id.</param>
/// <param name="IsPaged">Whether <c>limit</c> and <c>cursor</c> are allowed.</param>
internal sealed record OperationDefinition(
    PodcastOperation Operation,
    string Method,
    string Path,
    string Scope,
    int MaxIds = 0,
    bool IsPaged = false)
{
    internal const int MinLimit = PodcastApiLimits.GetPodcastShowMinLimit;
    internal const int MaxLimit = PodcastApiLimits.GetPodcastShowMaxLimit;

    internal static IReadOnlyList<OperationDefinition> All { get; } =
    [
        new(PodcastOperation.GetPodcastShow, "GET", "podcasts/shows/{id}", PodcastScope.Catalog, IsPaged: true),
        new(
            PodcastOperation.GetPodcastShows,
            "GET",
            "podcasts/shows",
            PodcastScope.Catalog,
            PodcastApiLimits.GetPodcastShowsMaxIds,
            IsPaged: true),
        new(PodcastOperation.GetPodcastEpisode, "GET", "podcasts/episodes/{id}", PodcastScope.Catalog),
        new(
            PodcastOperation.GetPodcastEpisodes,
            "GET",
            "podcasts/episodes",
            PodcastScope.Catalog,
            PodcastApiLimits.GetPodcastEpisodesMaxIds),
        new(PodcastOperation.SavePodcastEpisode, "PUT", "me/podcasts/episodes/{id}", PodcastScope.Library),
        new(PodcastOperation.RemovePodcastEpisode, "DELETE", "me/podcasts/episodes/{id}", PodcastScope.Library),
        new(PodcastOperation.FollowPodcastShow, "PUT", "me/followed/podcasts/shows/{id}", PodcastScope.Favorites),
        new(PodcastOperation.UnfollowPodcastShow, "DELETE", "me/followed/podcasts/shows/{id}", PodcastScope.Favorites),
    ];
}
