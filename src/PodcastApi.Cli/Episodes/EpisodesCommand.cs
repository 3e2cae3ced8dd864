using System.CommandLine;
using System.Runtime.CompilerServices;

namespace PodcastApi.Cli;

/// <summary><c>podcastapi episodes &lt;show-id&gt; [--all]</c></summary>
internal static class EpisodesCommand
{
    internal static Command Create()
    {
        var show = IdArgument.One("show-id", "The id of the show.");
        var all = new Option<bool>("--all") { Description = "All pages, not only one; as JSON, a page a line." };
        var page = new PageOptions();
        return ApiCommand.Create("episodes", "Lists the episodes of a show.", [show, all, page.Limit, page.Cursor], async (session, line, cancellation) =>
        {
            var isAll = line.GetValue(all);
            var options = new ListEpisodesOptions
            {
                PageSize = line.GetValue(page.Limit) ?? PageOptions.MaxLimit,
                StartCursor = line.GetValue(page.Cursor),
                Prefetch = isAll ? 1 : 0,
                KeepBody = session.IsJson,
            };
            var pages = PagesOf(session.Client.ListEpisodesAsync(line.GetRequiredValue(show), options), isAll, cancellation);
            await (session.IsJson ? WriteJsonAsync(pages, isAll) : WriteTableAsync(pages)).ConfigureAwait(false);
        });
    }

    private static async IAsyncEnumerable<PodcastEpisodePage> PagesOf(PodcastEpisodePageable episodes, bool all, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in episodes.AsPages().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return page;
            if (!all) yield break;
        }
    }

    private static async Task WriteJsonAsync(IAsyncEnumerable<PodcastEpisodePage> pages, bool isAll)
    {
        await foreach (var page in pages.ConfigureAwait(false))
        {
            await (isAll ? JsonOutput.WriteLineAsync(page.Response) : JsonOutput.WriteAsync(page.Response)).ConfigureAwait(false);
        }
    }

    private static async Task WriteTableAsync(IAsyncEnumerable<PodcastEpisodePage> pages)
    {
        var episodes = new List<PodcastEpisode>();
        string? next = null;
        try
        {
            await foreach (var page in pages.ConfigureAwait(false))
            {
                episodes.AddRange(page.Items);
                next = page.NextCursor;
            }
        }
        catch (PodcastApiException) when (episodes.Count > 0)
        {
            // The cursor that the error names goes on behind these.
            await WriteTableAsync(episodes).ConfigureAwait(false);
            throw;
        }

        await WriteTableAsync(episodes).ConfigureAwait(false);
        if (next is not null) Notice.Write($"More episodes follow. List all with --all, or go on with: --cursor {ShellWord.Of(next)}");
    }

    private static async Task WriteTableAsync(List<PodcastEpisode> episodes)
    {
        var screen = new Screen();
        screen.Write(EpisodeTable.Create(episodes));
        await screen.FlushAsync().ConfigureAwait(false);
    }
}
