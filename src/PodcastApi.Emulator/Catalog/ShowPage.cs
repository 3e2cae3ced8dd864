using System.Collections.Immutable;

namespace PodcastApi.Emulator;

/// <summary>Some of a show's episodes.</summary>
/// <param name="Entries">In the show's order.</param>
/// <param name="NextToken">Null on the last page.</param>
internal sealed record ShowPage(IReadOnlyList<CatalogEpisode> Entries, string? NextToken)
{
    /// <summary>Null when the cursor is none of this show's.</summary>
    internal static ShowPage? Read(CatalogShow show, int limit, string? cursor)
    {
        // One snapshot: the list may grow meanwhile.
        var all = show.Entries;
        var start = cursor is null ? 0 : all.FindIndex(entry => entry.PageToken == cursor) + 1;
        if (cursor is not null && start == 0) return null;
        var count = Math.Min(limit, all.Count - start);
        var page = count == all.Count ? all : all.GetRange(start, count);
        return new ShowPage(page, start + page.Count < all.Count ? page[^1].PageToken : null);
    }
}
