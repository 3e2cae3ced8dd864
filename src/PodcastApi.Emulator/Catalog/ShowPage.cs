using System.Collections.Immutable;

namespace PodcastApi.Emulator;

/// <summary>A page of a show's episodes.</summary>
/// <param name="Entries">The episodes, in the show's order.</param>
/// <param name="NextToken">The token of the next page; null on the last page.</param>
internal sealed record ShowPage(IReadOnlyList<CatalogEpisode> Entries, string? NextToken)
{
    /// <summary>Returns a page; null if the cursor does not belong to this show.</summary>
    internal static ShowPage? Read(CatalogShow show, int limit, string? cursor)
    {
        // Takes one snapshot, because the list may grow meanwhile.
        var all = show.Entries;
        var start = cursor is null ? 0 : all.FindIndex(entry => entry.PageToken == cursor) + 1;
        if (cursor is not null && start == 0) return null;
        var count = Math.Min(limit, all.Count - start);
        var page = count == all.Count ? all : all.GetRange(start, count);
        return new ShowPage(page, start + page.Count < all.Count ? page[^1].PageToken : null);
    }
}
