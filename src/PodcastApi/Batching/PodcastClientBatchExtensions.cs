namespace PodcastApi;

/// <summary>Bulk operations for any number of ids, sent in batches with several concurrent requests.</summary>
/// <remarks>
/// <para>
/// Each id has exactly one result, in the order of the ids unless <see cref="BatchOptions.EnsureOrdered"/> is false. A failure is
/// the result of its id and does not affect the others: a rejected batch is split in half and sent again, down to the single id
/// that caused the rejection. An id that can't be sent (null, empty, <c>..</c>) fails with an <see cref="ArgumentException"/>.
/// A duplicate of an id whose batch is still held gets the same result and is not requested again. An id counts as not found only
/// if the API says so: a 404 without its error code, for example because of a wrong base address, is a failure.
/// </para>
/// <para>
/// Ids are read on demand, one at a time, by the code that enumerates the results. If that takes longer than a millisecond an id,
/// available results are returned first. A batch is sent when it is full or when the ids
/// end. If reading the ids fails, the results of the previous ids are returned before the exception is thrown. Nothing is sent
/// until the results are enumerated, and each enumeration starts over. Leaving the enumeration cancels the requests in progress.
/// </para>
/// </remarks>
public static partial class PodcastClientBatchExtensions
{
    /// <summary>Gets episodes, up to <see cref="PodcastApiLimits.GetPodcastEpisodesMaxIds"/> per request.</summary>
    /// <param name="client">The client that sends the requests.</param>
    /// <param name="ids">Any number of ids; may be infinite.</param>
    /// <param name="options">Options; null for the defaults. Copied.</param>
    /// <param name="cancellationToken">Cancels each enumeration, as does the token passed to WithCancellation.</param>
    /// <returns>One result per id.</returns>
    /// <exception cref="ArgumentException">An argument is null, or an option is out of range.</exception>
    /// <exception cref="OperationCanceledException">Thrown by the enumeration when it is canceled.</exception>
    public static IAsyncEnumerable<BatchResult<PodcastEpisode>> GetManyEpisodesAsync(
        this IPodcastClient client, IEnumerable<string> ids, BatchOptions? options = null, CancellationToken cancellationToken = default) =>
        Run(BatchOperations.GetEpisodes(Checked(client)), ids, options, cancellationToken);

    /// <inheritdoc cref="GetManyEpisodesAsync(IPodcastClient, IEnumerable{string}, BatchOptions?, CancellationToken)"/>
    public static IAsyncEnumerable<BatchResult<PodcastEpisode>> GetManyEpisodesAsync(
        this IPodcastClient client,
        IAsyncEnumerable<string> ids,
        BatchOptions? options = null,
        CancellationToken cancellationToken = default
    ) => Run(BatchOperations.GetEpisodes(Checked(client)), ids, options, cancellationToken);

    /// <summary>
    /// Gets shows, each with the first page of its episodes, up to <see cref="PodcastApiLimits.GetPodcastShowsMaxIds"/> per
    /// request.
    /// </summary>
    /// <param name="client">The client that sends the requests.</param>
    /// <param name="ids">Any number of ids; may be infinite.</param>
    /// <param name="options">Options; null for the defaults. Copied.</param>
    /// <param name="limit">
    /// Maximum number of episodes per show in a response, <see cref="PodcastApiLimits.GetPodcastShowsMinLimit"/> to
    /// <see cref="PodcastApiLimits.GetPodcastShowsMaxLimit"/>; null for the default of the service.
    /// </param>
    /// <param name="cancellationToken">Cancels each enumeration, as does the token passed to WithCancellation.</param>
    /// <returns>One result per id.</returns>
    /// <exception cref="ArgumentException">An argument is null, or the limit or an option is out of range.</exception>
    /// <exception cref="OperationCanceledException">Thrown by the enumeration when it is canceled.</exception>
    public static IAsyncEnumerable<BatchResult<PodcastShow>> GetManyShowsAsync(
        this IPodcastClient client,
        IEnumerable<string> ids,
        BatchOptions? options = null,
        int? limit = null,
        CancellationToken cancellationToken = default
    ) => Run(BatchOperations.GetShows(Checked(client), Checked(limit)), ids, options, cancellationToken);

    /// <inheritdoc cref="GetManyShowsAsync(IPodcastClient, IEnumerable{string}, BatchOptions?, int?, CancellationToken)"/>
    public static IAsyncEnumerable<BatchResult<PodcastShow>> GetManyShowsAsync(
        this IPodcastClient client,
        IAsyncEnumerable<string> ids,
        BatchOptions? options = null,
        int? limit = null,
        CancellationToken cancellationToken = default
    ) => Run(BatchOperations.GetShows(Checked(client), Checked(limit)), ids, options, cancellationToken);

    private static BatchEnumerable<T> Run<T>(
        BatchOperation<T> operation,
        IEnumerable<string> ids,
        BatchOptions? options,
        CancellationToken cancellationToken)
        where T : class =>
        Run(operation, new IdSource.EnumeratedIds(ids ?? throw new ArgumentNullException(nameof(ids))), options, cancellationToken);

    private static BatchEnumerable<T> Run<T>(
        BatchOperation<T> operation,
        IAsyncEnumerable<string> ids,
        BatchOptions? options,
        CancellationToken cancellationToken)
        where T : class =>
        new(ids ?? throw new ArgumentNullException(nameof(ids)), operation, new BatchSettings(options), cancellationToken);

    private static IPodcastClient Checked(IPodcastClient client) => client ?? throw new ArgumentNullException(nameof(client));

    private static int? Checked(int? limit)
    {
        const int Min = PodcastApiLimits.GetPodcastShowsMinLimit;
        const int Max = PodcastApiLimits.GetPodcastShowsMaxLimit;
        return limit is < Min or > Max
            ? throw new ArgumentOutOfRangeException(nameof(limit), limit, $"Give {Min} to {Max}, or null to leave it to the service.")
            : limit;
    }

    /// <summary>
    /// Lists all episodes of a show with all details, in the show's order. Reads pages ahead, and their episodes with up to
    /// <see cref="PodcastApiLimits.GetPodcastEpisodesMaxIds"/> ids per request.
    /// </summary>
    /// <remarks>
    /// An episode that the show lists but the service does not know is returned as listed, with id, title and url only. The
    /// episodes of a page are returned when all of them have been read. If a page or an episode can't be read, the enumeration
    /// returns all previous pages and then throws a <see cref="PodcastApiException"/>, whose
    /// <see cref="PodcastApiException.ResumeCursor"/> resumes with the first episode that was not returned.
    /// </remarks>
    /// <param name="client">The client that reads the pages and the episodes.</param>
    /// <param name="showId">The id of the show.</param>
    /// <param name="options">
    /// Options for listing the show, as for <see cref="IPodcastClient.ListEpisodesAsync"/>; null for the defaults. Copied.
    /// </param>
    /// <param name="batch">
    /// Options for reading the episodes; null for the defaults. <see cref="BatchOptions.EnsureOrdered"/> is ignored: the order is
    /// always the show's. Copied.
    /// </param>
    /// <param name="cancellationToken">Cancels each enumeration, as does the token passed to WithCancellation.</param>
    /// <returns>The episodes. Nothing is sent until they are enumerated; each enumeration starts over.</returns>
    /// <exception cref="ArgumentException">The id or an option is out of range.</exception>
    /// <exception cref="OperationCanceledException">Thrown by the enumeration when it is canceled.</exception>
    public static IAsyncEnumerable<PodcastEpisode> ListFullEpisodesAsync(
        this IPodcastClient client,
        string showId,
        ListEpisodesOptions? options = null,
        BatchOptions? batch = null,
        CancellationToken cancellationToken = default) =>
        new FullEpisodeEnumerable(
            Checked(client),
            new PodcastEpisodePageable(client, showId, options),
            BatchOperations.GetEpisodes(client),
            new BatchSettings(batch, nameof(batch)) { EnsureOrdered = true },
            cancellationToken);
}
