using System.Diagnostics.CodeAnalysis;

namespace PodcastApi;

/// <summary>A page of a show's episodes, with the response that contained it.</summary>
/// <remarks>Immutable, so safe to share between threads.</remarks>
public sealed class PodcastEpisodePage
{
    /// <summary>Creates a page, for tests and custom clients. Set the other properties with an object initializer.</summary>
    /// <param name="response">The response. Its episodes are not copied to <see cref="Items"/>.</param>
    [SetsRequiredMembers]
    public PodcastEpisodePage(PodcastResponse<PodcastShow> response) => Response = response;

    /// <summary>
    /// The episodes, in the show's order; none is null. A page with fewer episodes than requested, or none, is not necessarily the
    /// last. Truncated if <see cref="ListEpisodesOptions.MaxItems"/> is reached within the page.
    /// </summary>
    public IReadOnlyList<PodcastEpisode> Items { get; init; } = [];

    /// <summary>The show as returned with this page, including all entries.</summary>
    public PodcastShow Show => Response.Value;

    /// <summary>The cursor that this page was requested with; null for the first page.</summary>
    public string? Cursor { get; init; }

    /// <summary>
    /// The cursor of the next page. Null at the end of the list, if the service provides no usable cursor, and if
    /// <see cref="Items"/> is truncated, since a cursor can't point into a page.
    /// </summary>
    public string? NextCursor { get; init; }

    /// <summary>
    /// The response, with status, headers and request id. With a client other than <see cref="PodcastClient"/>, it contains only
    /// the show.
    /// </summary>
    public required PodcastResponse<PodcastShow> Response { get; init; }

    /// <summary>Number of entries that were null, or whose episode was missing or could not be read. Usually 0.</summary>
    public int SkippedEntries { get; init; }
}
