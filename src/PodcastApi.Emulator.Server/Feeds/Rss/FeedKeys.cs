namespace PodcastApi.Emulator.Server;

/// <summary>Tells items apart that have one guid.</summary>
internal static class FeedKeys
{
    /// <summary>
    /// Items of one guid and one audio are one episode, of which the first in the feed is the newest edition. With another
    /// audio it is another episode, known by its audio too; the last in the feed keeps the plain guid, since feeds grow at
    /// the front, and so has the same id on every import.
    /// </summary>
    internal static IEnumerable<FeedItem> Tell(IReadOnlyList<FeedItem> items, FeedNotes skipped, FeedNotes warnings)
    {
        var last = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var item in items) last[item.Key] = item.Enclosure;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            var isOther = item.Enclosure is not null && item.Enclosure != last[item.Key];
            if (isOther) warnings.Add("items with the guid of another but other audio became episodes of their own", item.Line, item.Key);
            var told = isOther ? item with { Key = $"{item.Key}\n{item.Enclosure}" } : item;
            if (seen.Add(told.Key)) yield return told;
            else skipped.Add("items that repeat another", item.Line, item.Key);
        }
    }
}
