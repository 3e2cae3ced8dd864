namespace PodcastApi.Emulator;

/// <summary>What the OpenAPI document says of one operation.</summary>
/// <param name="Operation">Which one.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">Below /v1, without a leading slash; <c>{id}</c>, where it is, comes last.</param>
/// <param name="Scope">What the access token must allow.</param>
/// <param name="MaxIds">The most that <c>ids</c> may name; 0 for an operation on one id.</param>
/// <param name="IsPaged">Whether <c>limit</c> and <c>cursor</c> are allowed.</param>
internal sealed record OperationRule(PodcastOperation Operation, string Method, string Path, string Scope, int MaxIds = 0, bool IsPaged = false)
{
    internal const int MaxLimit = 100;

    private const string Catalog = "music::catalog";
    private const string Library = "music::library";
    private const string Favorites = "music::favorites";

    internal static IReadOnlyList<OperationRule> All { get; } =
    [
        new(PodcastOperation.GetPodcastShow, "GET", "podcasts/shows/{id}", Catalog, IsPaged: true),
        new(PodcastOperation.GetPodcastShows, "GET", "podcasts/shows", Catalog, MaxIds: 100, IsPaged: true),
        new(PodcastOperation.GetPodcastEpisode, "GET", "podcasts/episodes/{id}", Catalog),
        new(PodcastOperation.GetPodcastEpisodes, "GET", "podcasts/episodes", Catalog, MaxIds: 50),
        new(PodcastOperation.SavePodcastEpisode, "PUT", "me/podcasts/episodes/{id}", Library),
        new(PodcastOperation.RemovePodcastEpisode, "DELETE", "me/podcasts/episodes/{id}", Library),
        new(PodcastOperation.FollowPodcastShow, "PUT", "me/followed/podcasts/shows/{id}", Favorites),
        new(PodcastOperation.UnfollowPodcastShow, "DELETE", "me/followed/podcasts/shows/{id}", Favorites),
    ];

    internal static IReadOnlyList<string> Scopes { get; } = [Catalog, Library, Favorites];
}
