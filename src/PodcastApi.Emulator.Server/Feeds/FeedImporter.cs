using System.Text;

namespace PodcastApi.Emulator.Server;

/// <summary>Imports podcast feeds (RSS 2.0 with the iTunes and podcast-index elements, or Atom) into an emulator's catalog.</summary>
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
    /// A file; a directory, whose *.xml, *.rss and *.atom files are imported in order of name; or <c>-</c> for standard input. Each
    /// may be compressed with gzip.
    /// </param>
    /// <param name="progress">Reports at the beginning and end of each file and every 50 items.</param>
    /// <param name="cancellationToken">Cancels the import. Feeds that were already imported stay in the catalog.</param>
    /// <returns>The report. Files of a directory that can't be imported are listed there and don't stop the import.</returns>
    /// <exception cref="FeedException">The source does not exist, or is a single feed that can't be imported.</exception>
    public static Task<FeedReport> ImportAsync(
        PodcastCatalog catalog, string source, IProgress<FeedProgress>? progress = null, CancellationToken cancellationToken = default) =>
        ImportAsync(catalog, source, encoding: null, progress, cancellationToken);

    /// <summary>Imports a feed, or all feeds of a directory, in an encoding of your choice.</summary>
    /// <param name="catalog">The catalog. It can be in use meanwhile; each show is updated in one step.</param>
    /// <param name="source">A file, a directory, or <c>-</c> for standard input, as in the other overload.</param>
    /// <param name="encoding">The encoding of the feeds, whatever they declare; null to recognize each feed's.</param>
    /// <param name="progress">Reports at the beginning and end of each file and every 50 items.</param>
    /// <param name="cancellationToken">Cancels the import. Feeds that were already imported stay in the catalog.</param>
    /// <returns>The report. Files of a directory that can't be imported are listed there and don't stop the import.</returns>
    /// <exception cref="FeedException">The source does not exist, or is a single feed that can't be imported.</exception>
    public static async Task<FeedReport> ImportAsync(
        PodcastCatalog catalog,
        string source,
        Encoding? encoding,
        IProgress<FeedProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentException.ThrowIfNullOrEmpty(source);
        var (feeds, failures, files) = (new List<ImportedFeed>(), new List<FeedException>(), FeedSource.Files(source));
        foreach (var file in files)
        {
            try
            {
                var feed = await ImportFileAsync(catalog, file, new FeedLimits(), progress, encoding, cancellationToken)
                    .ConfigureAwait(false);
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
        PodcastCatalog catalog,
        string file,
        FeedLimits limits,
        IProgress<FeedProgress>? progress,
        Encoding? encoding,
        CancellationToken cancellationToken)
    {
        try
        {
            return await ImportStreamAsync(catalog, file, FeedSource.Open(file), limits, progress, encoding, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FeedException(file, null, $"it can't be read: {e.Message}", e);
        }
    }

    /// <summary>Imports a feed from a stream, which need not be seekable.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="name">The name of the feed, for messages and for a feed without a title.</param>
    /// <param name="feed">The feed, which is read to its end and disposed.</param>
    /// <param name="limits">The limits of the feed.</param>
    /// <param name="progress">Reports at the beginning, at the end and every 50 items; null for none.</param>
    /// <param name="encoding">The encoding; null to recognize it.</param>
    /// <param name="cancellationToken">Cancels the import.</param>
    internal static async Task<ImportedFeed> ImportStreamAsync(
        PodcastCatalog catalog,
        string name,
        Stream feed,
        FeedLimits limits,
        IProgress<FeedProgress>? progress,
        Encoding? encoding,
        CancellationToken cancellationToken)
    {
        var stream = await FeedSource.OpenAsync(feed, name, limits, cancellationToken).ConfigureAwait(false);
        await using var _ = stream.ConfigureAwait(false);
        var notes = new FeedNotes();
        ImportedFeed Import() =>
            FeedUpdate.Apply(catalog, Read(name, stream, limits, progress, encoding, notes, cancellationToken), name, notes);
        return await Task.Run(Import, cancellationToken).ConfigureAwait(false);
    }

    private static Feed Read(
        string file,
        Stream stream,
        FeedLimits limits,
        IProgress<FeedProgress>? progress,
        Encoding? encoding,
        FeedNotes notes,
        CancellationToken cancellationToken)
    {
        var items = 0;
        void Report() => progress?.Report(new FeedProgress(file, stream.Position, stream.Length, items));
        encoding ??= FeedEncoding.Find(stream, notes);
        stream.Position = 0;
        Report();
        using var decoded = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var repair = new MarkupRepair(new TextWindow(decoded, notes), notes, file);
        using var text = new RepairedText(repair);
        using var xml = new FeedXml(text, () => repair.SkippedLines, file, limits, notes);
        var feed = new FeedReader(xml, limits, FeedSource.NameOf(file), notes).Read(read =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            if ((items = read) % ItemsPerReport == 0) Report();
        });
        Report();
        return feed;
    }
}
