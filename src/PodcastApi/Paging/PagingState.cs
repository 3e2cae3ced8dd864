using System.Globalization;

namespace PodcastApi;

/// <summary>Where one enumeration has got to, and whether it can go on. Not safe to share: its pages come one by one.</summary>
internal sealed class PagingState
{
    // 100 full pages are 10,000 episodes, a daily show of 27 years: so many that are all hidden pass for no honest response,
    // and each page costs a request.
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

    /// <summary>Of the page to ask for.</summary>
    internal string? Cursor { get; private set; }

    /// <summary>False at the end; an error when more should follow, but can't be requested.</summary>
    internal bool GoesOn { get; private set; } = true;

    internal void ThrowIfStuck()
    {
        if (_deadEnd is not null) throw _deadEnd;
    }

    /// <summary>Takes the page of <see cref="Cursor"/> in, and moves on.</summary>
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

    /// <summary>Only hasNextPage decides the end.</summary>
    private string? NextCursor(PodcastShow show) =>
        show.Episodes?.PageInfo is { HasNextPage: true, Token: { Length: > 0 } token } && !_seen.Contains(token) ? token : null;

    /// <summary>Why the list is not at its end and yet can't go on: an error, never an endless loop; null when it can.</summary>
    private string? BrokenContinuation(PodcastShow show, string? fault, string? next)
    {
        if (fault is not null) return $"{Place} can't be followed: {fault}";
        if (show.Episodes?.PageInfo is not { HasNextPage: true } info) return null;
        if (string.IsNullOrEmpty(info.Token)) return $"another page is said to follow {Place}, but no cursor is given for it";
        if (next is null) return $"the cursor \"{Credentials.Sanitize(_credentials, info.Token!)}\" was given twice, so that the list would never end";
        return _emptyPages < MostEmptyPages
            ? null
            : string.Format(CultureInfo.InvariantCulture, "{0} pages in a row held no episode, and another is said to follow {1}", _emptyPages, Place);
    }

    private string Place => Cursor is null ? "the first page of episodes" : $"the page of episodes \"{Credentials.Sanitize(_credentials, Cursor)}\"";

    private static PodcastApiException Failure(PodcastEpisodePage page, string why) =>
        new(string.Format(CultureInfo.InvariantCulture, "HTTP {0} ({1}) from getPodcastShow: {2}.", (int)page.Response.StatusCode, page.Response.StatusCode, why))
        {
            StatusCode = page.Response.StatusCode,
            RequestId = page.Response.Credentials?.Redact(page.Response.RequestId, MaxRequestId) ?? page.Response.RequestId,
            // Nothing is repeated by going on behind an empty page, or by asking for it again; other pages have been handed on.
            ResumeCursor = page.NextCursor ?? (page.Items.Count == 0 ? page.Cursor : null),
        };
}
