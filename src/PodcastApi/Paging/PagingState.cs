using System.Globalization;

namespace PodcastApi;

/// <summary>Tracks the position of one enumeration, and whether it can continue. Not thread-safe.</summary>
internal sealed class PagingState
{
    // 100 full pages are 10,000 episodes, 27 years of a daily show. That many hidden episodes in a row are not plausible, and each
    // page costs a request.
    internal const int MostEmptyPages = 100;

    private const int MaxRequestId = 500;

    private readonly int? _maxItems;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private int _items;
    private int _emptyPages;
    private PodcastApiException? _deadEnd;
    private Credentials? _credentials;

    internal PagingState(ListEpisodesSettings listing)
    {
        _maxItems = listing.MaxItems;
        Cursor = listing.StartCursor;
        if (Cursor is not null) _seen.Add(Cursor);
    }

    /// <summary>Cursor of the page to request; null for the first page.</summary>
    internal string? Cursor { get; private set; }

    /// <summary>False at the end of the list, and when the list is incomplete but can't continue.</summary>
    internal bool GoesOn { get; private set; } = true;

    internal void ThrowIfStuck()
    {
        if (_deadEnd is not null) throw _deadEnd;
    }

    /// <summary>Adds the page for <see cref="Cursor"/> and advances.</summary>
    internal PodcastEpisodePage Add(PodcastResponse<PodcastShow> response)
    {
        _credentials = response.Credentials;
        var (episodes, skipped) = EpisodeConnectionReader.Read(response.Value);
        var fault = EpisodeConnectionReader.Fault(response, isPromised: Cursor is not null);
        var room = (_maxItems - _items) ?? int.MaxValue;
        var page = new PodcastEpisodePage(response)
        {
            Items = episodes.Count > room ? [.. episodes.Take(room)] : episodes,
            Cursor = Cursor,
            NextCursor = fault is not null || episodes.Count > room ? null : NextCursor(response.Value),
            SkippedEntries = skipped,
        };
        _items += page.Items.Count;
        _emptyPages = page.Items.Count > 0 ? 0 : _emptyPages + 1;
        var isFull = page.Items.Count == room;
        GoesOn = !isFull && page.NextCursor is not null;
        if (!isFull && BrokenContinuation(response.Value, fault, page.NextCursor) is { } why) _deadEnd = Failure(page, why);
        if (page.NextCursor is not null) _seen.Add(page.NextCursor);
        Cursor = page.NextCursor;
        return page;
    }

    /// <summary>Returns the cursor of the next page, or null. Only hasNextPage decides whether the list ends.</summary>
    private string? NextCursor(PodcastShow show) =>
        show.Episodes?.PageInfo is { HasNextPage: true, Token: { Length: > 0 } token } && !_seen.Contains(token) ? token : null;

    /// <summary>Returns why the list is incomplete but can't continue, or null if it can. Prevents endless loops.</summary>
    private string? BrokenContinuation(PodcastShow show, string? fault, string? next)
    {
        if (fault is not null)
            return $"{Place} can't be followed: {fault}";
        if (show.Episodes?.PageInfo is not { HasNextPage: true } info)
            return null;
        if (string.IsNullOrEmpty(info.Token))
            return $"another page is said to follow {Place}, but no cursor is given for it";
        if (next is null)
            return $"the cursor \"{Credentials.Sanitize(_credentials, info.Token!)}\" was given twice, so the list would never end";
        return _emptyPages < MostEmptyPages
            ? null
            : string.Format(
                CultureInfo.InvariantCulture,
                "{0} pages in a row held no episode, and another is said to follow {1}",
                _emptyPages,
                Place);
    }

    private string Place =>
        Cursor is null ? "the first page of episodes" : $"the page of episodes \"{Credentials.Sanitize(_credentials, Cursor)}\"";

    private static PodcastApiException Failure(PodcastEpisodePage page, string why) =>
        new(
            string.Format(
                CultureInfo.InvariantCulture,
                "HTTP {0} ({1}) from getPodcastShow: {2}.",
                (int)page.Response.StatusCode,
                page.Response.StatusCode,
                why))
        {
            StatusCode = page.Response.StatusCode,
            RequestId = page.Response.Credentials?.Redact(page.Response.RequestId, MaxRequestId) ?? page.Response.RequestId,
            // Resuming at or after an empty page returns no episode twice. The episodes of other pages have already been returned.
            ResumeCursor = page.NextCursor ?? (page.Items.Count == 0 ? page.Cursor : null),
        };
}
