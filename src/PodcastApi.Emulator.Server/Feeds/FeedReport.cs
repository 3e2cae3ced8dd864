namespace PodcastApi.Emulator.Server;

/// <summary>What an import did.</summary>
/// <param name="Feeds">In the order of the import.</param>
/// <param name="Failures">The files of a directory that could not be imported.</param>
public sealed record FeedReport(IReadOnlyList<ImportedFeed> Feeds, IReadOnlyList<FeedException> Failures)
{
    /// <summary>How many shows were imported, new or not.</summary>
    public int Shows => Feeds.Select(feed => feed.ShowId).Distinct(StringComparer.Ordinal).Count();

    /// <summary>How many episodes their feeds hold.</summary>
    public int Episodes => Feeds.Sum(feed => feed.Episodes);

    /// <summary>How many of them the catalog did not know.</summary>
    public int Added => Feeds.Sum(feed => feed.Added);

    /// <summary>How many of them say something else than before.</summary>
    public int Updated => Feeds.Sum(feed => feed.Updated);
}
