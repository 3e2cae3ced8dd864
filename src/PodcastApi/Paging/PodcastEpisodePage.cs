using System.Diagnostics.CodeAnalysis;

namespace PodcastApi;

/// <summary>A page of a show's episodes, and the response that it came with.</summary>
/// <remarks>Immutable, and so safe to share between threads.</remarks>
public sealed class PodcastEpisodePage
{
    /// <summary>A page as a test or a stand-in needs it; set the rest with an object initializer.</summary>
    /// <param name="response">The response; what it says of episodes is not taken over.</param>
    [SetsRequiredMembers]
    public PodcastEpisodePage(PodcastResponse<PodcastShow> response) => Response = response;

    /// <summary>
    /// The episodes, in the show's order; none is null. Fewer than requested, or none, is no end of the list. Cut where
    /// <see cref="ListEpisodesOptions.MaxItems"/> ends within the page.
    /// </summary>
    public IReadOnlyList<PodcastEpisode> Items { get; init; } = [];

    /// <summary>The show as this page's response has it, all its entries included.</summary>
    public PodcastShow Show => Response.Value;

    /// <summary>What the page was requested with; null for the first page.</summary>
    public string? Cursor { get; init; }

    /// <summary>
    /// Where the list goes on; null at its end, and where the service names no page that can be requested. Null as well when
    /// <see cref="Items"/> is cut, since no cursor names the middle of a page.
    /// </summary>
    public string? NextCursor { get; init; }

    /// <summary>
    /// The response, with status, headers and request id. From another client than <see cref="PodcastClient"/> it holds the show
    /// alone.
    /// </summary>
    public required PodcastResponse<PodcastShow> Response { get; init; }

    /// <summary>Entries that were null, held no episode, or held one that does not fit: 0 as a rule.</summary>
    public int SkippedEntries { get; init; }
}
