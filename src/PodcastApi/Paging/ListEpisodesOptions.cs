namespace PodcastApi;

/// <summary>How the episodes of a show are listed.</summary>
public sealed class ListEpisodesOptions
{
    /// <summary>Episodes to ask for per page, 1 to 100; null leaves it to the service, which documents 100. Default: null.</summary>
    public int? PageSize { get; set; }

    /// <summary>Where to start, the token of an earlier page; null for the first page. Default: null.</summary>
    public string? StartCursor { get; set; }
}
