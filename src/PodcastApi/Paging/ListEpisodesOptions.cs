namespace PodcastApi;

/// <summary>How the episodes of a show are listed. Copied when the listing is made: a later change has no effect.</summary>
public sealed class ListEpisodesOptions
{
    /// <summary>
    /// Episodes to ask for per page, <see cref="PodcastApiLimits.GetPodcastShowMinLimit"/> to
    /// <see cref="PodcastApiLimits.GetPodcastShowMaxLimit"/>, which is the default; every page is requested with the same
    /// number. The service may give fewer.
    /// </summary>
    public int PageSize { get; set; } = PodcastApiLimits.GetPodcastShowMaxLimit;

    /// <summary>
    /// Where to start: <see cref="PodcastEpisodePage.NextCursor"/> of an earlier page, or
    /// <see cref="PodcastApiException.ResumeCursor"/>; null for the first page. Default: null.
    /// </summary>
    public string? StartCursor { get; set; }

    /// <summary>
    /// Where to end: after this many episodes, 1 or more; null for all. Below <see cref="PageSize"/> it overrides it. Counted
    /// anew by each enumeration: whoever resumes subtracts what he has. Default: null.
    /// </summary>
    public int? MaxItems { get; set; }

    /// <summary>
    /// Pages to fetch ahead, 0 to 4. The next page is requested when half of a page's episodes were taken
    /// (<see cref="PodcastEpisodePageable.AsPages"/>: as the page is handed over), and with more than 1 the further ones
    /// behind it, one after the other. 0 asks for a page when its first episode is wanted. Default: 1.
    /// </summary>
    public int Prefetch { get; set; } = 1;

    /// <summary>
    /// Keeps the bytes of each response in <see cref="PodcastResponse{T}.Body"/> of <see cref="PodcastEpisodePage.Response"/>;
    /// no effect with another client than <see cref="PodcastClient"/>. Default: false.
    /// </summary>
    public bool KeepBody { get; set; }

    /// <summary>
    /// Told of each page when the enumeration comes to it, before its episodes; not of pages that only lie ready. What it
    /// throws is ignored: a display is no reason to lose episodes. Default: null.
    /// </summary>
    public IProgress<ListEpisodesProgress>? Progress { get; set; }
}
