namespace PodcastApi.Emulator;

/// <summary>The operations of the API, named as in its OpenAPI document.</summary>
public enum PodcastOperation
{
    /// <summary>GET /podcasts/shows/{id}</summary>
    GetPodcastShow,

    /// <summary>GET /podcasts/shows</summary>
    GetPodcastShows,

    /// <summary>GET /podcasts/episodes/{id}</summary>
    GetPodcastEpisode,

    /// <summary>GET /podcasts/episodes</summary>
    GetPodcastEpisodes,

    /// <summary>PUT /me/podcasts/episodes/{id}</summary>
    SavePodcastEpisode,

    /// <summary>DELETE /me/podcasts/episodes/{id}</summary>
    RemovePodcastEpisode,

    /// <summary>PUT /me/followed/podcasts/shows/{id}</summary>
    FollowPodcastShow,

    /// <summary>DELETE /me/followed/podcasts/shows/{id}</summary>
    UnfollowPodcastShow,
}
