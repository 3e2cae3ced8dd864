using System.Security.Cryptography;
using System.Text;

namespace PodcastApi.Emulator.Server;

/// <summary>An item of a feed.</summary>
/// <param name="Line">The line where the item begins.</param>
/// <param name="Key">The guid, or what identifies the item instead.</param>
/// <param name="Enclosure">The address of the audio; null for none.</param>
/// <param name="Create">Creates the episode from its id, its show, and the site that addresses of images are relative to.</param>
internal sealed record FeedItem(int Line, string Key, string? Enclosure, Func<string, PodcastShow, Uri?, PodcastEpisode> Create)
{
    /// <summary>Creates an item; returns null and adds a note if nothing identifies it.</summary>
    internal static FeedItem? From(FeedElements item, int line, FeedNotes notes)
    {
        var title = item.First("title", "itunes:title", "atom:title", "dc:title")?.Trim();
        var (guid, enclosure) = (item.First("guid", "atom:id"), item.First("enclosure@", "atom:link@enclosure"));
        if ((guid ?? Substitute(item, title, enclosure)) is not { } key)
        {
            notes.LeaveOut("items without a guid, an enclosure, a link, a title, a date and a description", line);
            return null;
        }

        if (guid is null)
            notes.Warn(
                "items without a guid are identified by their enclosure, otherwise by their link, otherwise by title and date, "
                    + "otherwise by their description",
                line,
                title);
        if (title is null)
            notes.Warn("items without a title became episodes without one", line, key);
        return new FeedItem(line, key.Trim(), enclosure, new ItemValues(item, line, notes).Bind(title));
    }

    private static string? Substitute(FeedElements item, string? title, string? enclosure)
    {
        var date = item.First("pubdate", "dc:date", "atom:published", "atom:updated");
        return WithoutQuery(enclosure)
            ?? item.First("link", "atom:link@alternate")
            ?? (title is null && date is null ? Hash(item.First(ItemValues.Descriptions)) : $"{title}\n{date}");
    }

    /// <summary>Queries of enclosures often hold a token or a counter, which differs each time the feed is fetched.</summary>
    private static string? WithoutQuery(string? address) =>
        address is null ? null : address.IndexOfAny(['?', '#']) is > 0 and var query ? address[..query] : address;

    private static string? Hash(string? text) => text is null ? null : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
