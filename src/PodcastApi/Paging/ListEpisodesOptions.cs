namespace PodcastApi;

/// <summary>Options for listing the episodes of a show. Copied when the listing is created; later changes have no effect.</summary>
public sealed class ListEpisodesOptions
{
    /// <summary>
    /// Number of episodes to request per page, <see cref="PodcastApiLimits.GetPodcastShowMinLimit"/> to
    /// <see cref="PodcastApiLimits.GetPodcastShowMaxLimit"/>. The service may return fewer. Default: the maximum.
    /// </summary>
    public int PageSize { get; set; } = PodcastApiLimits.GetPodcastShowMaxLimit;

    /// <summary>
    /// Cursor of the page to start with: <see cref="PodcastEpisodePage.NextCursor"/> of an earlier page, or
    /// <see cref="PodcastApiException.ResumeCursor"/>. Null for the first page. Default: null.
    /// </summary>
    public string? StartCursor { get; set; }

    /// <summary>
    /// Maximum number of episodes to return, 1 or more; null for all. If smaller than <see cref="PageSize"/>, it is the page size.
    /// Each enumeration counts from zero: when resuming, subtract the items already received. Default: null.
    /// </summary>
    public int? MaxItems { get; set; }

    /// <summary>
    /// Number of pages to fetch ahead, 0 to 4. Fetching starts when half of a page's episodes have been returned, or with
    /// <see cref="PodcastEpisodePageable.AsPages"/> when the page is returned. Pages are fetched one after another. With 0, a page
    /// is requested when its first episode is needed. Default: 1.
    /// </summary>
    public int Prefetch { get; set; } = 1;

    /// <summary>
    /// Whether to keep the bytes of each response in <see cref="PodcastResponse{T}.Body"/> of
    /// <see cref="PodcastEpisodePage.Response"/>. Has no effect with clients other than <see cref="PodcastClient"/>. Default: false.
    /// </summary>
    public bool KeepBody { get; set; }

    /// <summary>
    /// Receives progress when the enumeration reaches a page, before its episodes are returned; not when a page is fetched ahead.
    /// Exceptions from the handler are ignored. Default: null.
    /// </summary>
    public IProgress<ListEpisodesProgress>? Progress { get; set; }
}
