using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace PodcastApi;

/// <summary>
/// Lists a show's episodes with all details. The ids of the show's pages are the source of a bulk read, whose window limits how
/// far pages are read ahead. A page is returned when all its episodes have been read.
/// </summary>
internal sealed class FullEpisodeEnumerable(
    IPodcastClient client,
    PodcastEpisodePageable episodes,
    BatchOperation<PodcastEpisode> operation,
    BatchSettings settings,
    CancellationToken cancellationToken
) : IAsyncEnumerable<PodcastEpisode>
{
    public async IAsyncEnumerator<PodcastEpisode> GetAsyncEnumerator(CancellationToken enumerationToken = default)
    {
        var caller = new EnumerationCancellation(cancellationToken, enumerationToken);
        var pages = new ConcurrentQueue<PodcastEpisodePage>();

        // No token here: the pipeline passes its own, which is canceled when the enumeration ends.
        var ids = ReadIdsAsync(pages, CancellationToken.None);
        var results = new BatchEnumerable<PodcastEpisode>(ids, operation, settings, cancellationToken).GetAsyncEnumerator(enumerationToken);
        await using var _ = results.ConfigureAwait(false);
        while (await results.MoveNextAsync().ConfigureAwait(false) && pages.TryDequeue(out var page))
        {
            foreach (var episode in await ReadPageAsync(page, results).ConfigureAwait(false))
            {
                caller.ThrowIfCancelled();
                yield return episode;
            }
        }
    }

    /// <summary>Adds each page to the queue before returning its first id. Pages may be added and removed on different threads.</summary>
    private async IAsyncEnumerable<string> ReadIdsAsync(
        ConcurrentQueue<PodcastEpisodePage> pages,
        [EnumeratorCancellation] CancellationToken stop = default)
    {
        await foreach (var page in episodes.AsPages().WithCancellation(stop).ConfigureAwait(false))
        {
            if (page.Items.Count == 0) continue;
            pages.Enqueue(page);
            foreach (var episode in page.Items) yield return episode.Id;
        }
    }

    /// <summary>Reads the whole page or throws, so that the exception has a resume cursor. The first result is already available.</summary>
    private async Task<IReadOnlyList<PodcastEpisode>> ReadPageAsync(
        PodcastEpisodePage page,
        IAsyncEnumerator<BatchResult<PodcastEpisode>> results)
    {
        var whole = new List<PodcastEpisode>(page.Items.Count);
        do whole.Add(Whole(page, page.Items[whole.Count], results.Current));
        while (whole.Count < page.Items.Count && await results.MoveNextAsync().ConfigureAwait(false));
        return whole;
    }

    /// <summary>Returns the full episode, or the listed one if its id is unknown or can't be sent.</summary>
    private PodcastEpisode Whole(PodcastEpisodePage page, PodcastEpisode listed, BatchResult<PodcastEpisode> result) => result switch
    {
        { IsSucceeded: true } => result.Value,
        { Exception: { } failure } when Guard.CanSendId(listed.Id) =>
            throw (PodcastClient.IsDisposal(client, failure) ? failure : PodcastApiException.WithResumeCursor(page.Cursor, failure)),
        _ => listed,
    };
}
