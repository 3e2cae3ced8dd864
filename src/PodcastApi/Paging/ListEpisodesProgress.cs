namespace PodcastApi;

/// <summary>Progress of an enumeration of a show's episodes. The service provides no total.</summary>
/// <remarks>Immutable, so safe to share between threads.</remarks>
public sealed class ListEpisodesProgress
{
    /// <summary>Number of pages so far, 1 or more, including empty ones.</summary>
    public int Pages { get; init; }

    /// <summary>
    /// Number of episodes on these pages, including the latest page. At most <see cref="ListEpisodesOptions.MaxItems"/>.
    /// </summary>
    public int Items { get; init; }

    /// <summary>Number of entries without an episode on these pages; see <see cref="PodcastEpisodePage.SkippedEntries"/>.</summary>
    public int SkippedEntries { get; init; }
}
