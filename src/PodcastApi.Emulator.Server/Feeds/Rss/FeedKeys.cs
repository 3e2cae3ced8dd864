namespace PodcastApi.Emulator.Server;

/// <summary>Distinguishes items with the same guid.</summary>
internal static class FeedKeys
{
    /// <summary>
    /// Items with the same guid and audio are one episode; the first in the feed is the newest version. An item with
    /// different audio is another episode, identified by guid and audio. The last in the feed keeps the plain guid, because
    /// feeds grow at the front, so that its id is the same for every import.
    /// </summary>
    internal static IEnumerable<FeedItem> Tell(IReadOnlyList<FeedItem> items, FeedNotes notes)
    {
        var counts = items.CountBy(item => item.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        items = [.. items.Select(item => counts[item.Key] > 1 && item.Whole is { } whole ? item with { Key = whole } : item)];
        var last = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var item in items) last[item.Key] = item.Enclosure;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            var isOther = item.Enclosure is not null && item.Enclosure != last[item.Key];
            if (isOther) notes.Warn("items with the guid of another but different audio became separate episodes", item.Line, item.Key);
            var told = isOther ? item with { Key = $"{item.Key}\n{item.Enclosure}" } : item;
            if (seen.Add(told.Key)) yield return told;
            else notes.LeaveOut("duplicate items", item.Line, item.Key);
        }
    }
}
