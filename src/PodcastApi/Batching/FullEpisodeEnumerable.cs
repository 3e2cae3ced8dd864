using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace PodcastApi;

/// <summary>
/// The episodes of a show's pages, each read in full. The pages' ids are the source of a bulk read, so that its window decides
/// how far pages are read ahead; a page waits here until all of its episodes have come.
/// </summary>
internal sealed class FullEpisodeEnumerable(
    IPodcastClient client, PodcastEpisodePageable episodes, BatchOperation<PodcastEpisode> operation, BatchSettings settings, CancellationToken cancellationToken)
    : IAsyncEnumerable<PodcastEpisode>
{
    public async IAsyncEnumerator<PodcastEpisode> GetAsyncEnumerator(CancellationToken enumerationToken = default)
    {
        var caller = new EnumerationCancellation(cancellationToken, enumerationToken);
        var pages = new ConcurrentQueue<PodcastEpisodePage>();

        // None here: the run gives the pages a token that ends with it, in whichever way it ends.
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

    /// <summary>A page is in the queue before its first id is read. They come by another thread than they are taken by.</summary>
    private async IAsyncEnumerable<string> ReadIdsAsync(ConcurrentQueue<PodcastEpisodePage> pages, [EnumeratorCancellation] CancellationToken stop = default)
    {
        await foreach (var page in episodes.AsPages().WithCancellation(stop).ConfigureAwait(false))
        {
            if (page.Items.Count == 0) continue;
            pages.Enqueue(page);
            foreach (var episode in page.Items) yield return episode.Id;
        }
    }

    /// <summary>All of it or a failure, so that the failure can say where to go on; the first result has come.</summary>
    private async Task<IReadOnlyList<PodcastEpisode>> ReadPageAsync(PodcastEpisodePage page, IAsyncEnumerator<BatchResult<PodcastEpisode>> results)
    {
        var whole = new List<PodcastEpisode>(page.Items.Count);
        do whole.Add(Whole(page, page.Items[whole.Count], results.Current));
        while (whole.Count < page.Items.Count && await results.MoveNextAsync().ConfigureAwait(false));
        return whole;
    }

    /// <summary>What is listed and can't be read, since its id is unknown or can't be sent, stays as it is listed.</summary>
    private PodcastEpisode Whole(PodcastEpisodePage page, PodcastEpisode listed, BatchResult<PodcastEpisode> result) => result switch
    {
        { IsSucceeded: true } => result.Value,
        { Exception: { } failure } when Guard.CanSendId(listed.Id) =>
            throw (PodcastClient.IsDisposal(client, failure) ? failure : ListingFailure.At(page.Cursor, failure)),
        _ => listed,
    };
}
