namespace PodcastApi;

/// <content>Write operations: one request per id, since the API accepts one id at a time. All are idempotent.</content>
public static partial class PodcastClientBatchExtensions
{
    /// <summary>Saves episodes to the listener's library, with one request per episode.</summary>
    /// <inheritdoc cref="GetManyEpisodesAsync(IPodcastClient, IEnumerable{string}, BatchOptions?, CancellationToken)"/>
    public static IAsyncEnumerable<BatchResult<SavePodcastEpisodeResult>> SaveManyEpisodesAsync(
        this IPodcastClient client, IEnumerable<string> ids, BatchOptions? options = null, CancellationToken cancellationToken = default) =>
        Run(BatchOperations.SaveEpisodes(Checked(client)), ids, options, cancellationToken);

    /// <inheritdoc cref="SaveManyEpisodesAsync(IPodcastClient, IEnumerable{string}, BatchOptions?, CancellationToken)"/>
    public static IAsyncEnumerable<BatchResult<SavePodcastEpisodeResult>> SaveManyEpisodesAsync(
        this IPodcastClient client,
        IAsyncEnumerable<string> ids,
        BatchOptions? options = null,
        CancellationToken cancellationToken = default
    ) => Run(BatchOperations.SaveEpisodes(Checked(client)), ids, options, cancellationToken);

    /// <summary>Removes episodes from the listener's library, with one request per episode.</summary>
    /// <inheritdoc cref="GetManyEpisodesAsync(IPodcastClient, IEnumerable{string}, BatchOptions?, CancellationToken)"/>
    public static IAsyncEnumerable<BatchResult<RemovePodcastEpisodeResult>> RemoveManyEpisodesAsync(
        this IPodcastClient client, IEnumerable<string> ids, BatchOptions? options = null, CancellationToken cancellationToken = default) =>
        Run(BatchOperations.RemoveEpisodes(Checked(client)), ids, options, cancellationToken);

    /// <inheritdoc cref="RemoveManyEpisodesAsync(IPodcastClient, IEnumerable{string}, BatchOptions?, CancellationToken)"/>
    public static IAsyncEnumerable<BatchResult<RemovePodcastEpisodeResult>> RemoveManyEpisodesAsync(
        this IPodcastClient client,
        IAsyncEnumerable<string> ids,
        BatchOptions? options = null,
        CancellationToken cancellationToken = default
    ) => Run(BatchOperations.RemoveEpisodes(Checked(client)), ids, options, cancellationToken);

    /// <summary>Follows shows on behalf of the listener, with one request per show.</summary>
    /// <inheritdoc cref="GetManyEpisodesAsync(IPodcastClient, IEnumerable{string}, BatchOptions?, CancellationToken)"/>
    public static IAsyncEnumerable<BatchResult<FollowPodcastShowResult>> FollowManyShowsAsync(
        this IPodcastClient client, IEnumerable<string> ids, BatchOptions? options = null, CancellationToken cancellationToken = default) =>
        Run(BatchOperations.FollowShows(Checked(client)), ids, options, cancellationToken);

    /// <inheritdoc cref="FollowManyShowsAsync(IPodcastClient, IEnumerable{string}, BatchOptions?, CancellationToken)"/>
    public static IAsyncEnumerable<BatchResult<FollowPodcastShowResult>> FollowManyShowsAsync(
        this IPodcastClient client,
        IAsyncEnumerable<string> ids,
        BatchOptions? options = null,
        CancellationToken cancellationToken = default
    ) => Run(BatchOperations.FollowShows(Checked(client)), ids, options, cancellationToken);

    /// <summary>Stops following shows on behalf of the listener, with one request per show.</summary>
    /// <inheritdoc cref="GetManyEpisodesAsync(IPodcastClient, IEnumerable{string}, BatchOptions?, CancellationToken)"/>
    public static IAsyncEnumerable<BatchResult<UnfollowPodcastShowResult>> UnfollowManyShowsAsync(
        this IPodcastClient client, IEnumerable<string> ids, BatchOptions? options = null, CancellationToken cancellationToken = default) =>
        Run(BatchOperations.UnfollowShows(Checked(client)), ids, options, cancellationToken);

    /// <inheritdoc cref="UnfollowManyShowsAsync(IPodcastClient, IEnumerable{string}, BatchOptions?, CancellationToken)"/>
    public static IAsyncEnumerable<BatchResult<UnfollowPodcastShowResult>> UnfollowManyShowsAsync(
        this IPodcastClient client,
        IAsyncEnumerable<string> ids,
        BatchOptions? options = null,
        CancellationToken cancellationToken = default
    ) => Run(BatchOperations.UnfollowShows(Checked(client)), ids, options, cancellationToken);
}
