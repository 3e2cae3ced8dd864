namespace PodcastApi.Emulator;

/// <summary>What the OpenAPI document says of one operation.</summary>
/// <param name="Operation">Which one.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">Below /v1, without a leading slash; <c>{id}</c>, where it is, comes last.</param>
/// <param name="Scope">What the access token must allow.</param>
/// <param name="MaxIds">The most that <c>ids</c> may name; 0 for an operation on one id.</param>
/// <param name="IsPaged">Whether <c>limit</c> and <c>cursor</c> are allowed.</param>
internal sealed record OperationDefinition(PodcastOperation Operation, string Method, string Path, string Scope, int MaxIds = 0, bool IsPaged = false)
{
    internal const int MinLimit = PodcastApiLimits.GetPodcastShowMinLimit;
    internal const int MaxLimit = PodcastApiLimits.GetPodcastShowMaxLimit;

    internal static IReadOnlyList<OperationDefinition> All { get; } =
    [
        new(PodcastOperation.GetPodcastShow, "GET", "podcasts/shows/{id}", PodcastScope.Catalog, IsPaged: true),
        new(PodcastOperation.GetPodcastShows, "GET", "podcasts/shows", PodcastScope.Catalog, PodcastApiLimits.GetPodcastShowsMaxIds, IsPaged: true),
        new(PodcastOperation.GetPodcastEpisode, "GET", "podcasts/episodes/{id}", PodcastScope.Catalog),
        new(PodcastOperation.GetPodcastEpisodes, "GET", "podcasts/episodes", PodcastScope.Catalog, PodcastApiLimits.GetPodcastEpisodesMaxIds),
        new(PodcastOperation.SavePodcastEpisode, "PUT", "me/podcasts/episodes/{id}", PodcastScope.Library),
        new(PodcastOperation.RemovePodcastEpisode, "DELETE", "me/podcasts/episodes/{id}", PodcastScope.Library),
        new(PodcastOperation.FollowPodcastShow, "PUT", "me/followed/podcasts/shows/{id}", PodcastScope.Favorites),
        new(PodcastOperation.UnfollowPodcastShow, "DELETE", "me/followed/podcasts/shows/{id}", PodcastScope.Favorites),
    ];
}
