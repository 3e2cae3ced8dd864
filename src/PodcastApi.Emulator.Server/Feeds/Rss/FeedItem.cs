using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace PodcastApi.Emulator.Server;

/// <summary>An item of a feed.</summary>
/// <param name="Line">The line where the item begins.</param>
/// <param name="Key">The guid, or what identifies the item instead.</param>
/// <param name="Enclosure">The address of the audio; null for none.</param>
/// <param name="Whole">The whole address of the enclosure if <paramref name="Key"/> is a part of it; otherwise null.</param>
/// <param name="Create">Creates the episode from its id, its show, and the site that addresses of images are relative to.</param>
internal sealed partial record FeedItem(
    int Line, string Key, string? Enclosure, string? Whole, Func<string, PodcastShow, Uri?, PodcastEpisode> Create)
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
        var whole = guid is null && key != enclosure && enclosure?.StartsWith(key, StringComparison.Ordinal) == true ? enclosure : null;
        return new FeedItem(line, key.Trim(), enclosure, whole, new ItemValues(item, line, notes).Bind(title));
    }

    private static string? Substitute(FeedElements item, string? title, string? enclosure)
    {
        var date = item.First("pubdate", "dc:date", "atom:published", "atom:updated");
        return WithoutQuery(enclosure)
            ?? item.First("link", "atom:link@alternate")
            ?? (title is null && date is null ? Hash(item.First(ItemValues.Descriptions)) : $"{title}\n{date}");
    }

    /// <summary>
    /// Queries of enclosures often hold a token or a counter, which differs each time the feed is fetched. If the path is no audio
    /// or video file, as in play.php?id=1, the query names the file.
    /// </summary>
    private static string? WithoutQuery(string? address) =>
        address?.IndexOfAny(['?', '#']) is > 0 and var query && Media().IsMatch(address[..query]) ? address[..query] : address;

    [GeneratedRegex(
        @"\.(mp3|m4a|m4b|aac|ogg|oga|opus|wav|flac|mp4|m4v|mov|webm)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Media();

    private static string? Hash(string? text) => text is null ? null : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
