using System.Globalization;
using System.Text;
using PodcastApi.Emulator;
using PodcastApi.Emulator.Server;

namespace PodcastApi.Cli;

/// <summary>Imports feeds into an emulator's catalog, with a progress bar on a terminal, and reports the results.</summary>
internal static class FeedLoading
{
    // Warnings about real-world feeds would fill the screen.
    private const int MostNotes = 5;

    private const int MostOfTitle = 100;

    /// <exception cref="ToolException">A feed can't be imported.</exception>
    internal static async Task LoadAsync(
        PodcastCatalog catalog, IEnumerable<string> sources, Encoding? encoding, CancellationToken cancellationToken)
    {
        foreach (var source in sources)
        {
            try
            {
                Tell(
                    await FeedBar
                        .WatchAsync(progress => FeedImporter.ImportAsync(catalog, source, encoding, progress, cancellationToken))
                        .ConfigureAwait(false));
            }
            catch (FeedException e)
            {
                throw new ToolException(e.Message);
            }
        }
    }

    private static void Tell(FeedReport report)
    {
        foreach (var feed in report.Feeds)
        {
            StandardError.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{feed.File}: \"{Abridge(feed.Title)}\", id {feed.ShowId}, {feed.Episodes} episode{(feed.Episodes == 1 ? "" : "s")} "
                        + $"({feed.Added} new, {feed.Updated} changed)."));
            var notes = feed.LeftOut.Select(note => $"left out: {note}").Concat(feed.Warnings.Select(note => $"{note}")).ToList();
            foreach (var note in notes.Take(MostNotes))
                StandardError.Write($"- {note}");
            if (notes.Count > MostNotes)
                StandardError.Write(FormattableString.Invariant($"- and {notes.Count - MostNotes} more kinds of notes"));
        }

        foreach (var failure in report.Failures) StandardError.Write(failure.Message);
    }

    private static string? Abridge(string? title) => title?.Length > MostOfTitle ? title[..MostOfTitle] + "…" : title;
}
