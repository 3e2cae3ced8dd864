using System.Runtime.CompilerServices;

namespace PodcastApi;

/// <summary>The episodes of a show, fetched page by page as they are enumerated.</summary>
/// <remarks>
/// <para>Safe to share between threads. Each enumeration is independent and starts over.</para>
/// <para>
/// If a page can't be read, the enumeration returns all episodes before it and then throws a <see cref="PodcastApiException"/>,
/// whatever the cause. <see cref="PodcastApiException.ResumeCursor"/> is where to resume, and the inner exception is the cause. The
/// same happens if the list continues but the service provides no usable cursor. Entries without an episode are skipped and counted
/// in <see cref="PodcastEpisodePage.SkippedEntries"/>.
/// </para>
/// <para>
/// The token of WithCancellation is checked before each episode. Leaving the loop cancels the requests that fetch pages ahead, and
/// waits until they have ended.
/// </para>
/// </remarks>
public sealed class PodcastEpisodePageable : IAsyncEnumerable<PodcastEpisode>
{
    private readonly IPodcastClient _client;
    private readonly ListEpisodesSettings _settings;

    /// <summary>Creates a settings for any client, including a mock.</summary>
    /// <param name="client">
    /// The client that requests the pages. A <see cref="PodcastClient"/> is called through
    /// <see cref="IPodcastClient.WithResponse"/>. Any other client is called through its plain GetPodcastShowAsync, so that is all a
    /// mock or decorator needs; then <see cref="PodcastEpisodePage.Response"/> contains only the show.
    /// </param>
    /// <param name="showId">The id of the show.</param>
    /// <param name="options">Options; null for the defaults. Copied.</param>
    /// <exception cref="ArgumentException">The id or an option is out of range.</exception>
    public PodcastEpisodePageable(IPodcastClient client, string showId, ListEpisodesOptions? options = null)
    {
        _client = client ?? throw new ArgumentNullException(nameof(client));
        _settings = new ListEpisodesSettings(showId, options ?? new ListEpisodesOptions());
    }

    /// <inheritdoc/>
    public async IAsyncEnumerator<PodcastEpisode> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        var pages = new EpisodePageFetcher(_client, _settings, cancellationToken);
        await using var _ = pages.ConfigureAwait(false);
        while (await pages.NextAsync().ConfigureAwait(false) is { } page)
        {
            if (page.Items.Count == 0) pages.Prefetch();
            for (var i = 0; i < page.Items.Count; i++)
            {
                // Before each episode, not only before each page: nothing else checks the token after the last page.
                cancellationToken.ThrowIfCancellationRequested();
                if (i == (page.Items.Count - 1) / 2) pages.Prefetch();
                yield return page.Items[i];
            }
        }
    }

    /// <summary>Returns the same episodes page by page, with the response of each page. Includes empty pages.</summary>
    /// <returns>The pages. Nothing is sent until they are enumerated; each enumeration starts over.</returns>
    public IAsyncEnumerable<PodcastEpisodePage> AsPages() => ReadPagesAsync();

    private async IAsyncEnumerable<PodcastEpisodePage> ReadPagesAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var pages = new EpisodePageFetcher(_client, _settings, cancellationToken);
        await using var _ = pages.ConfigureAwait(false);
        while (await pages.NextAsync().ConfigureAwait(false) is { } page)
        {
            cancellationToken.ThrowIfCancellationRequested();
            pages.Prefetch();
            yield return page;
        }
    }
}
