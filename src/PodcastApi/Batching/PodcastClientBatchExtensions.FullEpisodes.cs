namespace PodcastApi;

/// <content>A show's episodes in full: its pages list no more than id, title and url.</content>
public static partial class PodcastClientBatchExtensions
{
    /// <summary>
    /// All episodes of a show, in the show's order and each in full: its pages are read ahead, and their episodes up to
    /// <see cref="PodcastApiLimits.GetPodcastEpisodesMaxIds"/> by a request.
    /// </summary>
    /// <remarks>
    /// An episode that only the show knows comes as it is listed, with id, title and url. A page's episodes are returned
    /// when all of them have come: a page or an episode that can't be had ends the enumeration with a
    /// <see cref="PodcastApiException"/> after all pages before, and its <see cref="PodcastApiException.ResumeCursor"/>
    /// lists exactly the rest.
    /// </remarks>
    /// <param name="client">Requested for each page and each batch.</param>
    /// <param name="showId">The id of the show.</param>
    /// <param name="options">How the show is listed, as by <see cref="IPodcastClient.ListEpisodesAsync"/>; null for the defaults. Copied.</param>
    /// <param name="batch">How its episodes are read, beside the pages; null for the defaults. The order is the show's, also with AsCompleted. Copied.</param>
    /// <param name="cancellationToken">Ends each enumeration, as does the token that an enumeration is given.</param>
    /// <returns>Nothing is sent before it is enumerated; each enumeration starts anew.</returns>
    /// <exception cref="ArgumentException">The id or an option is out of range.</exception>
    /// <exception cref="OperationCanceledException">From the enumeration: the caller ended it.</exception>
    public static IAsyncEnumerable<PodcastEpisode> ListFullEpisodesAsync(
        this IPodcastClient client, string showId, ListEpisodesOptions? options = null, BatchOptions? batch = null, CancellationToken cancellationToken = default) =>
        new FullEpisodeEnumerable(
            Checked(client),
            new PodcastEpisodePageable(client, showId, options),
            BatchOperations.GetEpisodes(client),
            new BatchSettings(batch, nameof(batch)) { AsCompleted = false },
            cancellationToken);
}
