namespace PodcastApi;

/// <summary>Bulk operations over any client: as many ids as you like, in batches, some requests at once.</summary>
/// <remarks>
/// <para>
/// Each id has exactly one result, in the order requested unless <see cref="BatchOptions.AsCompleted"/> is set. What goes wrong
/// with an id is its result, and the others go on; a request that was rejected is sent again in halves, down to the id that
/// it was rejected for. An id that can't be sent (null, empty, <c>..</c>) fails with the <see cref="ArgumentException"/> that
/// says why. An id that comes again while its batch is held is not requested again, and has its result all the same.
/// </para>
/// <para>
/// Ids are read as they are needed, one after the other by the flow that enumerates; a batch is sent when it is full or
/// when the ids end. If reading them fails, the results of the ids before come first, then that exception. Nothing is sent
/// before the result is enumerated; each enumeration starts anew; leaving it, in whichever way, ends what is under way.
/// </para>
/// </remarks>
public static partial class PodcastClientBatchExtensions
{
    /// <summary>Gets episodes, up to <see cref="PodcastApiLimits.GetPodcastEpisodesMaxIds"/> by a request.</summary>
    /// <param name="client">Requested for each batch.</param>
    /// <param name="ids">Any number, also endless.</param>
    /// <param name="options">Null for the defaults. Copied.</param>
    /// <param name="cancellationToken">Ends each enumeration, as does the token that an enumeration is given.</param>
    /// <returns>One result for each id.</returns>
    /// <exception cref="ArgumentException">An argument is null, or an option out of range.</exception>
    /// <exception cref="OperationCanceledException">From the enumeration: the caller ended it.</exception>
    public static IAsyncEnumerable<BatchResult<PodcastEpisode>> GetManyEpisodesAsync(
        this IPodcastClient client, IEnumerable<string> ids, BatchOptions? options = null, CancellationToken cancellationToken = default) =>
        Run(BatchOperations.GetEpisodes(Checked(client)), ids, options, cancellationToken);

    /// <inheritdoc cref="GetManyEpisodesAsync(IPodcastClient, IEnumerable{string}, BatchOptions?, CancellationToken)"/>
    public static IAsyncEnumerable<BatchResult<PodcastEpisode>> GetManyEpisodesAsync(
        this IPodcastClient client, IAsyncEnumerable<string> ids, BatchOptions? options = null, CancellationToken cancellationToken = default) =>
        Run(BatchOperations.GetEpisodes(Checked(client)), ids, options, cancellationToken);

    /// <summary>
    /// Gets shows, each with the first page of its episodes, up to <see cref="PodcastApiLimits.GetPodcastShowsMaxIds"/> by a
    /// request.
    /// </summary>
    /// <param name="client">Requested for each batch.</param>
    /// <param name="ids">Any number, also endless.</param>
    /// <param name="options">Null for the defaults. Copied.</param>
    /// <param name="limit">
    /// The most episodes of a show that a response holds, up to <see cref="PodcastApiLimits.GetPodcastShowsMaxLimit"/>; null leaves
    /// it to the service, which documents that number.
    /// </param>
    /// <param name="cancellationToken">Ends each enumeration, as does the token that an enumeration is given.</param>
    /// <returns>One result for each id.</returns>
    /// <exception cref="ArgumentException">An argument is null or out of range, or an option is.</exception>
    /// <exception cref="OperationCanceledException">From the enumeration: the caller ended it.</exception>
    public static IAsyncEnumerable<BatchResult<PodcastShow>> GetManyShowsAsync(
        this IPodcastClient client, IEnumerable<string> ids, BatchOptions? options = null, int? limit = null, CancellationToken cancellationToken = default) =>
        Run(BatchOperations.GetShows(Checked(client), Checked(limit)), ids, options, cancellationToken);

    /// <inheritdoc cref="GetManyShowsAsync(IPodcastClient, IEnumerable{string}, BatchOptions?, int?, CancellationToken)"/>
    public static IAsyncEnumerable<BatchResult<PodcastShow>> GetManyShowsAsync(
        this IPodcastClient client, IAsyncEnumerable<string> ids, BatchOptions? options = null, int? limit = null, CancellationToken cancellationToken = default) =>
        Run(BatchOperations.GetShows(Checked(client), Checked(limit)), ids, options, cancellationToken);

    private static BatchEnumerable<T> Run<T>(BatchOperation<T> operation, IEnumerable<string> ids, BatchOptions? options, CancellationToken cancellationToken)
        where T : class =>
        Run(operation, new EnumeratedIds(ids ?? throw new ArgumentNullException(nameof(ids))), options, cancellationToken);

    private static BatchEnumerable<T> Run<T>(BatchOperation<T> operation, IAsyncEnumerable<string> ids, BatchOptions? options, CancellationToken cancellationToken)
        where T : class =>
        new(ids ?? throw new ArgumentNullException(nameof(ids)), operation, new BatchSettings(options), cancellationToken);

    private static IPodcastClient Checked(IPodcastClient client) => client ?? throw new ArgumentNullException(nameof(client));

    private static int? Checked(int? limit)
    {
        const int Min = PodcastApiLimits.GetPodcastShowsMinLimit;
        const int Max = PodcastApiLimits.GetPodcastShowsMaxLimit;
        return limit is < Min or > Max ? throw new ArgumentOutOfRangeException(nameof(limit), limit, $"Give {Min} to {Max}, or null to leave it to the service.") : limit;
    }
}
