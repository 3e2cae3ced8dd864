namespace PodcastApi;

/// <summary>
/// Creates the operations for a client. A <see cref="PodcastClient"/> is called through WithResponse, to get errors and attempts
/// too. Mocks and decorators are called through their plain methods, which are the ones they are sure to implement.
/// </summary>
internal static class BatchOperations
{
    internal static BatchOperation<PodcastEpisode> GetEpisodes(IPodcastClient client) =>
        new((id, token) => client is PodcastClient own ? own.WithResponse.GetPodcastEpisodeAsync(id, null, token) : Plain(client.GetPodcastEpisodeAsync(id, token)))
        {
            Together = new MultiGetOperation<PodcastEpisode>(
                ApiOperations.GetPodcastEpisodes,
                PodcastApiLimits.GetPodcastEpisodesMaxIds,
                (ids, token) => client is PodcastClient own ? own.WithResponse.GetPodcastEpisodesAsync(ids, null, token) : Plain(client.GetPodcastEpisodesAsync(ids, token)),
                episode => episode.Id),
        };

    internal static BatchOperation<PodcastShow> GetShows(IPodcastClient client, int? limit) =>
        new((id, token) => client is PodcastClient own ? own.WithResponse.GetPodcastShowAsync(id, limit, null, null, token) : Plain(client.GetPodcastShowAsync(id, limit, null, token)))
        {
            Together = new MultiGetOperation<PodcastShow>(
                ApiOperations.GetPodcastShows,
                PodcastApiLimits.GetPodcastShowsMaxIds,
                (ids, token) => client is PodcastClient own ? own.WithResponse.GetPodcastShowsAsync(ids, limit, null, null, token) : Plain(client.GetPodcastShowsAsync(ids, limit, null, token)),
                show => show.Id),
        };

    internal static BatchOperation<SavePodcastEpisodeResult> SaveEpisodes(IPodcastClient client) =>
        new((id, token) => client is PodcastClient own ? own.WithResponse.SavePodcastEpisodeAsync(id, null, token) : Plain(client.SavePodcastEpisodeAsync(id, token)));

    internal static BatchOperation<RemovePodcastEpisodeResult> RemoveEpisodes(IPodcastClient client) =>
        new((id, token) => client is PodcastClient own ? own.WithResponse.RemovePodcastEpisodeAsync(id, null, token) : Plain(client.RemovePodcastEpisodeAsync(id, token)));

    internal static BatchOperation<FollowPodcastShowResult> FollowShows(IPodcastClient client) =>
        new((id, token) => client is PodcastClient own ? own.WithResponse.FollowPodcastShowAsync(id, null, token) : Plain(client.FollowPodcastShowAsync(id, token)));

    internal static BatchOperation<UnfollowPodcastShowResult> UnfollowShows(IPodcastClient client) =>
        new((id, token) => client is PodcastClient own ? own.WithResponse.UnfollowPodcastShowAsync(id, null, token) : Plain(client.UnfollowPodcastShowAsync(id, token)));

    private static async Task<PodcastResponse<T>> Plain<T>(Task<T>? response)
        where T : class =>
        response is not null && await response.ConfigureAwait(false) is { } value
            ? new PodcastResponse<T>(value)
            : throw new InvalidOperationException("The client's method returned null. If it is a mock, set up a return value.");
}
