namespace PodcastApi;

/// <summary>The episodes of a show, page by page behind the scenes.</summary>
/// <remarks>Safe to share between threads; each enumeration is on its own.</remarks>
public sealed class PodcastEpisodePageable : IAsyncEnumerable<PodcastEpisode>
{
    private readonly IPodcastClient _client;
    private readonly string _showId;
    private readonly int? _pageSize;
    private readonly string? _startCursor;

    /// <summary>Lists over any client, a mocked one included.</summary>
    /// <param name="client">Asked for each page.</param>
    /// <param name="showId">The id of the show.</param>
    /// <param name="options">Null for the defaults. Copied.</param>
    /// <exception cref="ArgumentException">The id or an option is out of range.</exception>
    public PodcastEpisodePageable(IPodcastClient client, string showId, ListEpisodesOptions? options = null)
    {
        _client = client ?? throw new ArgumentNullException(nameof(client));
        ResourceId.Check(showId, nameof(showId));
        _showId = showId;
        _pageSize = options?.PageSize;
        _startCursor = options?.StartCursor;
        if (_pageSize is < 1 or > 100) throw new ArgumentOutOfRangeException(nameof(options), _pageSize, "PageSize must be 1 to 100, or null.");
        if (_startCursor is "") throw new ArgumentException("StartCursor must not be empty; give null for the first page.", nameof(options));
    }

    /// <inheritdoc/>
    public async IAsyncEnumerator<PodcastEpisode> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var cursor = _startCursor;
        do
        {
            if (cursor is not null) seen.Add(cursor);
            var show = await _client.GetPodcastShowAsync(_showId, _pageSize, cursor, cancellationToken).ConfigureAwait(false);
            if (EpisodePage.Fault(show) is { } fault) throw new PodcastApiException($"A page of episodes can't be followed: {fault}.");
            foreach (var edge in show.Episodes?.Edges ?? [])
            {
                // Before each, not only before a page: after the last page nothing else would listen.
                cancellationToken.ThrowIfCancellationRequested();
                if (edge?.Node is { } episode) yield return episode;
            }

            cursor = NextCursor(show.Episodes?.PageInfo, seen);
        }
        while (cursor is not null);
    }

    /// <summary>Only hasNextPage decides the end; a page that can't be asked for is an error, never an endless loop.</summary>
    private static string? NextCursor(PageInfo? page, HashSet<string> seen)
    {
        if (page?.HasNextPage is not true) return null;
        if (string.IsNullOrEmpty(page.Token)) throw new PodcastApiException("The service says that another page of episodes follows, but gave no token for it.");
        return seen.Contains(page.Token!)
            ? throw new PodcastApiException($"The service says that another page of episodes follows, but its token \"{Words.Tidy(page.Token!)}\" leads to a page already read.")
            : page.Token;
    }
}
