using System.Runtime.CompilerServices;

namespace PodcastApi;

/// <summary>The episodes of a show, page by page behind the scenes.</summary>
/// <remarks>
/// <para>Safe to share between threads; each enumeration is on its own, and starts anew.</para>
/// <para>
/// A page that can't be had ends the enumeration with a <see cref="PodcastApiException"/>, whatever the cause, after all
/// episodes before it: <see cref="PodcastApiException.ResumeCursor"/> says where to go on, the inner exception holds the cause.
/// A list that claims to go on but names no page to ask for ends so too, after the episodes of its last page. Entries without
/// an episode are skipped, and counted in <see cref="PodcastEpisodePage.SkippedEntries"/>.
/// </para>
/// <para>
/// The token of WithCancellation is looked at before each episode. Leaving the loop cancels the pages that are fetched ahead
/// and waits for their end, so that no request stays behind.
/// </para>
/// </remarks>
public sealed class PodcastEpisodePageable : IAsyncEnumerable<PodcastEpisode>
{
    private readonly IPodcastClient _client;
    private readonly ListEpisodesSettings _listing;

    /// <summary>Lists over any client, a mocked one included.</summary>
    /// <param name="client">
    /// Requested for each page: a <see cref="PodcastClient"/> through <see cref="IPodcastClient.WithResponse"/>, any other one
    /// through its plain GetPodcastShowAsync, so that a mock or a decorator needs no more; then
    /// <see cref="PodcastEpisodePage.Response"/> holds the show alone.
    /// </param>
    /// <param name="showId">The id of the show.</param>
    /// <param name="options">Null for the defaults. Copied.</param>
    /// <exception cref="ArgumentException">The id or an option is out of range.</exception>
    public PodcastEpisodePageable(IPodcastClient client, string showId, ListEpisodesOptions? options = null)
    {
        _client = client ?? throw new ArgumentNullException(nameof(client));
        _listing = new ListEpisodesSettings(showId, options ?? new ListEpisodesOptions());
    }

    /// <inheritdoc/>
    public async IAsyncEnumerator<PodcastEpisode> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        var pages = new EpisodePageFetcher(_client, _listing, cancellationToken);
        await using var _ = pages.ConfigureAwait(false);
        while (await pages.NextAsync().ConfigureAwait(false) is { } page)
        {
            if (page.Items.Count == 0) pages.Prefetch();
            for (var i = 0; i < page.Items.Count; i++)
            {
                // Before each, not only before a page: after the last page nothing else would listen.
                cancellationToken.ThrowIfCancellationRequested();
                if (i == (page.Items.Count - 1) / 2) pages.Prefetch();
                yield return page.Items[i];
            }
        }
    }

    /// <summary>The same, a page at a time, with what came beside the episodes; empty pages too.</summary>
    /// <returns>Nothing is sent before it is enumerated; each enumeration starts anew.</returns>
    public IAsyncEnumerable<PodcastEpisodePage> AsPages() => ReadPagesAsync();

    private async IAsyncEnumerable<PodcastEpisodePage> ReadPagesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var pages = new EpisodePageFetcher(_client, _listing, cancellationToken);
        await using var _ = pages.ConfigureAwait(false);
        while (await pages.NextAsync().ConfigureAwait(false) is { } page)
        {
            cancellationToken.ThrowIfCancellationRequested();
            pages.Prefetch();
            yield return page;
        }
    }
}
