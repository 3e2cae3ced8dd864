namespace PodcastApi.Emulator.Server;

/// <summary>An item of a feed.</summary>
/// <param name="Line">The line where the item begins.</param>
/// <param name="Key">The guid, or what identifies the item instead.</param>
/// <param name="Enclosure">The address of the audio; null for none.</param>
/// <param name="Create">Creates the episode from its id and show.</param>
internal sealed record FeedItem(int Line, string Key, string? Enclosure, Func<string, PodcastShow, PodcastEpisode> Create)
{
    /// <summary>Creates an item; returns null and adds a note if nothing identifies it.</summary>
    internal static FeedItem? From(FeedElements item, int line, FeedNotes skipped, FeedNotes warnings)
    {
        var (title, date, enclosure) = (
            item.First("title", "itunes:title")?.Trim(),
            item.First("pubdate", "dc:date", "atom:published"),
            item.First("enclosure@url"));
        var key = item.First("guid") ?? enclosure ?? item.First("link") ?? (title is null && date is null ? null : $"{title}\n{date}");
        if (key is null)
        {
            skipped.Add("items without a guid, an enclosure, a link, a title and a date", line);
            return null;
        }

        if (item.First("guid") is null)
            warnings.Add(
                "items without a guid are identified by their enclosure, otherwise by their link, otherwise by title and date",
                line,
                title);
        if (title is null)
            warnings.Add("items without a title became episodes without one", line, key);
        return new FeedItem(line, key.Trim(), enclosure, new ItemValues(item, line, warnings).Bind(title, date));
    }
}
