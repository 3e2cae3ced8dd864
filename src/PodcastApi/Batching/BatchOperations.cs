namespace PodcastApi;

/// <summary>Creates the operations for a client.</summary>
internal static class BatchOperations
{
    internal static BatchOperation<PodcastEpisode> GetEpisodes(IPodcastClient client)
    {
        var api = ResponseClientAdapter.For(client);
        return new((id, token) => api.GetPodcastEpisodeAsync(id, null, token))
        {
            Time = TimeOf(client),
            Together = new MultiGetOperation<PodcastEpisode>(
                ApiOperations.GetPodcastEpisodes,
                PodcastApiLimits.GetPodcastEpisodesMaxIds,
                (ids, token) => api.GetPodcastEpisodesAsync(ids, null, token),
                episode => episode.Id),
        };
    }

    internal static BatchOperation<PodcastShow> GetShows(IPodcastClient client, int? limit)
    {
        var api = ResponseClientAdapter.For(client);
        return new((id, token) => api.GetPodcastShowAsync(id, limit, null, null, token))
        {
            Time = TimeOf(client),
            Together = new MultiGetOperation<PodcastShow>(
                ApiOperations.GetPodcastShows,
                PodcastApiLimits.GetPodcastShowsMaxIds,
                (ids, token) => api.GetPodcastShowsAsync(ids, limit, null, null, token),
                show => show.Id),
        };
    }

    internal static BatchOperation<SavePodcastEpisodeResult> SaveEpisodes(IPodcastClient client)
    {
        var api = ResponseClientAdapter.For(client);
        return new((id, token) => api.SavePodcastEpisodeAsync(id, null, token)) { Time = TimeOf(client) };
    }

    internal static BatchOperation<RemovePodcastEpisodeResult> RemoveEpisodes(IPodcastClient client)
    {
        var api = ResponseClientAdapter.For(client);
        return new((id, token) => api.RemovePodcastEpisodeAsync(id, null, token)) { Time = TimeOf(client) };
    }

    internal static BatchOperation<FollowPodcastShowResult> FollowShows(IPodcastClient client)
    {
        var api = ResponseClientAdapter.For(client);
        return new((id, token) => api.FollowPodcastShowAsync(id, null, token)) { Time = TimeOf(client) };
    }

    internal static BatchOperation<UnfollowPodcastShowResult> UnfollowShows(IPodcastClient client)
    {
        var api = ResponseClientAdapter.For(client);
        return new((id, token) => api.UnfollowPodcastShowAsync(id, null, token)) { Time = TimeOf(client) };
    }

    private static TimeProvider TimeOf(IPodcastClient client) => (client as PodcastClient)?.Time ?? TimeProvider.System;
}
