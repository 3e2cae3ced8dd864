namespace PodcastApi;

/// <content>Episodes of a show with all details. The show's own pages contain only id, title and url.</content>
public static partial class PodcastClientBatchExtensions
{
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
        this IPodcastClient client, string showId, ListEpisodesOptions? options = null, BatchOptions? batch = null, CancellationToken cancellationToken = default) =>
        new FullEpisodeEnumerable(
            Checked(client),
            new PodcastEpisodePageable(client, showId, options),
            BatchOperations.GetEpisodes(client),
            new BatchSettings(batch, nameof(batch)) { EnsureOrdered = true },
            cancellationToken);
}
