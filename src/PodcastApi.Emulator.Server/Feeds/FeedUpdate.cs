using System.Collections.Immutable;
using Newtonsoft.Json;

namespace PodcastApi.Emulator.Server;

/// <summary>Updates a show of the catalog from its feed.</summary>
internal sealed class FeedUpdate
{
    private readonly CatalogShow _show;
    private readonly Feed _feed;
    private int _added;
    private int _updated;
    private int _kept;

    private FeedUpdate(CatalogShow show, Feed feed) => (_show, _feed) = (show, feed);

    internal static ImportedFeed Apply(PodcastCatalog catalog, Feed feed, string file, FeedNotes notes)
    {
        var known = catalog.FindShow(feed.Show.Id);
        var show = known ?? catalog.AddShow(feed.Show);
        var update = new FeedUpdate(show, feed);
        show.Update(feed.Show, update.Merge);
        return new ImportedFeed
        {
            File = file,
            ShowId = show.Id,
            Title = feed.Show.Title,
            IsNew = known is null,
            Added = update._added,
            Updated = update._updated,
            Unchanged = feed.Episodes.Count - update._added - update._updated,
            Kept = update._kept,
            LeftOut = notes.LeftOut,
            Warnings = notes.Warnings,
        };
    }

    private ImmutableList<CatalogEpisode> Merge(ImmutableList<CatalogEpisode> present)
    {
        var known = present.ToDictionary(entry => entry.Episode.Id, StringComparer.Ordinal);
        var number = present.IsEmpty ? 1 : present.Max(entry => entry.Number) + 1;

        // From the end, where the oldest usually are: existing numbers are kept, and newer episodes get higher ones.
        var entries = new List<CatalogEpisode>();
        foreach (var episode in _feed.Episodes.Reverse())
            entries.Add(known.Remove(episode.Id, out var entry) ? Change(entry, episode) : Add(episode, number++));
        entries.Reverse();
        _kept = known.Count;
        return [.. NewestFirst([.. entries, .. present.Where(entry => known.ContainsKey(entry.Episode.Id))])];
    }

    private CatalogEpisode Add(PodcastEpisode episode, int number)
    {
        _added++;
        return new CatalogEpisode(_show, episode, number);
    }

    private CatalogEpisode Change(CatalogEpisode entry, PodcastEpisode episode)
    {
        if (JsonConvert.SerializeObject(entry.Episode) == JsonConvert.SerializeObject(episode)) return entry;
        _updated++;
        return entry with { Episode = episode };
    }

    /// <summary>Sorts by date, keeping the order of equal dates. An episode without a date stays after the one before it.</summary>
    private static IEnumerable<CatalogEpisode> NewestFirst(List<CatalogEpisode> entries)
    {
        var date = entries.Find(entry => entry.Episode.ReleaseDate is not null)?.Episode.ReleaseDate;
        return entries
            .ConvertAll(entry => (Entry: entry, Date: date = entry.Episode.ReleaseDate ?? date))
            .OrderByDescending(dated => dated.Date)
            .Select(dated => dated.Entry);
    }
}
