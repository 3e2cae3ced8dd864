using System.CommandLine;

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
            var pages = EpisodePages.ReadAsync(session, line.GetRequiredValue(show), line.GetValue(page.Limit), line.GetValue(page.Cursor), isAll, cancellation);
            await (session.IsJson ? WriteJsonAsync(pages, isAll) : WriteTableAsync(pages)).ConfigureAwait(false);
        });
    }

    private static async Task WriteJsonAsync(IAsyncEnumerable<PodcastResponse<PodcastShow>> pages, bool isAll)
    {
        await foreach (var page in pages.ConfigureAwait(false))
        {
            await (isAll ? JsonOutput.WriteLineAsync(page) : JsonOutput.WriteAsync(page)).ConfigureAwait(false);
        }
    }

    private static async Task WriteTableAsync(IAsyncEnumerable<PodcastResponse<PodcastShow>> pages)
    {
        var episodes = new List<PodcastEpisode>();
        await foreach (var page in pages.ConfigureAwait(false)) episodes.AddRange(EpisodePages.Episodes(page.Value));
        var screen = new Screen();
        screen.Write(EpisodeTable.Create(episodes));
        await screen.FlushAsync().ConfigureAwait(false);
    }
}
