namespace PodcastApi.Emulator.Server;

/// <summary>Imports podcast feeds (RSS 2.0 with the iTunes and podcast-index elements) into an emulator's catalog.</summary>
/// <remarks>
/// Ids are derived from the feed and its guids, so they are the same for every import. Importing again updates texts and adds new
/// episodes. Episodes that are no longer in the feed stay, because feeds often contain only the latest ones and users may have
/// saved them. Only the given files are read.
/// </remarks>
public static class FeedImporter
{
    private const int ItemsPerReport = 50;

    /// <summary>Imports a feed, or all feeds of a directory.</summary>
    /// <param name="catalog">The catalog. It can be in use meanwhile; each show is updated in one step.</param>
    /// <param name="source">
    /// A file; a directory, whose *.xml and *.rss files are imported in order of name; or <c>-</c> for standard input.
    /// </param>
    /// <param name="progress">Reports at the beginning and end of each file and every 50 items.</param>
    /// <param name="cancellationToken">Cancels the import. Feeds that were already imported stay in the catalog.</param>
    /// <returns>The report. Files of a directory that can't be imported are listed there and don't stop the import.</returns>
    /// <exception cref="FeedException">The source does not exist, or is a single feed that can't be imported.</exception>
    public static async Task<FeedReport> ImportAsync(
        PodcastCatalog catalog, string source, IProgress<FeedProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentException.ThrowIfNullOrEmpty(source);
        var (feeds, failures, files) = (new List<ImportedFeed>(), new List<FeedException>(), FeedSource.Files(source));
        foreach (var file in files)
        {
            try
            {
                var feed = await ImportFileAsync(catalog, file, new FeedLimits(), progress, cancellationToken).ConfigureAwait(false);
                feeds.Add(feed.After(feeds));
            }
            catch (FeedException e) when (file != source)
            {
                failures.Add(e);
            }
        }

        return new FeedReport(feeds, failures);
    }

    internal static async Task<ImportedFeed> ImportFileAsync(
        PodcastCatalog catalog, string file, FeedLimits limits, IProgress<FeedProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            var stream = await FeedSource.OpenAsync(file, limits, cancellationToken).ConfigureAwait(false);
            await using var _ = stream.ConfigureAwait(false);
            return await Task.Run(() => Import(catalog, file, stream, limits, progress, cancellationToken), cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FeedException(file, null, $"it can't be read: {e.Message}", e);
        }
    }

    private static ImportedFeed Import(
        PodcastCatalog catalog,
        string file,
        Stream stream,
        FeedLimits limits,
        IProgress<FeedProgress>? progress,
        CancellationToken cancellationToken)
    {
        var (skipped, warnings, items) = (new FeedNotes(), new FeedNotes(), 0);
        void Report() => progress?.Report(new FeedProgress(file, stream.Position, stream.Length, items));
        CompressedFile.Reject(stream, file);
        var encoding = FeedEncoding.Find(stream, warnings);
        stream.Position = 0;
        Report();
        using var decoded = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        using var text = new RepairedText(new MarkupRepair(new TextWindow(decoded, warnings), warnings, file));
        using var xml = new FeedXml(text, file, limits);
        var feed = new FeedReader(xml, limits, skipped, warnings).Read(read =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            if ((items = read) % ItemsPerReport == 0) Report();
        });
        Report();
        return FeedUpdate.Apply(catalog, feed, file, skipped, warnings);
    }
}
