namespace PodcastApi.Emulator.Server;

/// <summary>The result of an import.</summary>
/// <param name="Feeds">The imported feeds, in order.</param>
/// <param name="Failures">The files of a directory that could not be imported.</param>
public sealed record FeedReport(IReadOnlyList<ImportedFeed> Feeds, IReadOnlyList<FeedException> Failures)
{
    /// <summary>The number of imported shows, new or existing.</summary>
    public int Shows => Feeds.Select(feed => feed.ShowId).Distinct(StringComparer.Ordinal).Count();

    /// <summary>The number of episodes in the feeds.</summary>
    public int Episodes => Feeds.Sum(feed => feed.Episodes);

    /// <summary>The number of new episodes.</summary>
    public int Added => Feeds.Sum(feed => feed.Added);

    /// <summary>The number of changed episodes.</summary>
    public int Updated => Feeds.Sum(feed => feed.Updated);
}
