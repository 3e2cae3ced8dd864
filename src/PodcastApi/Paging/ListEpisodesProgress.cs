namespace PodcastApi;

/// <summary>How far an enumeration of a show's episodes has come. The service gives no total.</summary>
/// <remarks>Immutable, and so safe to share between threads.</remarks>
public sealed class ListEpisodesProgress
{
    /// <summary>Pages so far, 1 or more; empty ones count.</summary>
    public int Pages { get; init; }

    /// <summary>Episodes on these pages, those of the latest included; never above <see cref="ListEpisodesOptions.MaxItems"/>.</summary>
    public int Items { get; init; }

    /// <summary>Entries of these pages that held no episode; see <see cref="PodcastEpisodePage.SkippedEntries"/>.</summary>
    public int SkippedEntries { get; init; }
}
