using System.CommandLine;
using System.Net;
using System.Runtime.CompilerServices;

namespace PodcastApi.Cli;

/// <summary><c>podcastapi episodes &lt;show-id&gt; [--all]</c></summary>
internal static class EpisodesCommand
{
    internal static Command Create()
    {
        var show = IdArgument.One("show-id", "The id of the show.");
        var all = new Option<bool>("--all") { Description = "Lists all pages. With JSON, one page per line." };
        var page = new PageOptions();
        return ApiCommand.Create(
            "episodes",
            "Lists the episodes of a show.",
            [show, all, page.Limit, page.Cursor],
            async (session, line, cancellation) =>
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

    private static async IAsyncEnumerable<PodcastEpisodePage> PagesOf(
        PodcastEpisodePageable episodes,
        bool all,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in episodes.AsPages().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return page;
            if (!all) yield break;
        }
    }

    private static Task<string?> WriteJsonAsync(IAsyncEnumerable<PodcastEpisodePage> pages, bool isAll) =>
        WriteAsync(pages, page => isAll ? JsonOutput.WriteLineAsync(page.Response) : JsonOutput.WriteAsync(page.Response));

    private static async Task WriteTableAsync(IAsyncEnumerable<PodcastEpisodePage> pages)
    {
        var table = new EpisodeTable();
        var next = await WriteAsync(
                pages,
                page =>
                {
                    var screen = new ConsoleWriter();
                    table.Write(screen, page.Items);
                    return screen.FlushAsync();
                }
            )
            .ConfigureAwait(false);
        if (next is not null)
            StandardError.Write($"There are more episodes. List all with --all, or continue with: --cursor {ShellQuote.Of(next)}");
    }

    /// <summary>
    /// Writes each page as it arrives, so that pages read before a failure or a cancellation are not lost. Returns the next
    /// cursor.
    /// </summary>
    private static async Task<string?> WriteAsync(IAsyncEnumerable<PodcastEpisodePage> pages, Func<PodcastEpisodePage, Task> write)
    {
        string? next = null;
        try
        {
            await foreach (var page in pages.ConfigureAwait(false))
            {
                await write(page).ConfigureAwait(false);
                next = page.NextCursor;
            }

            return next;
        }
        catch (OperationCanceledException) when (next is not null)
        {
            StandardError.Write($"Continue with: --cursor {ShellQuote.Of(next)}");
            throw;
        }
        catch (PodcastApiException e) when (next is null && IsWrongStart(e))
        {
            throw WrongStart(e);
        }
    }

    /// <summary>Whether the API rejected the cursor that the user passed.</summary>
    private static bool IsWrongStart(PodcastApiException e) =>
        e is { ResumeCursor: not null, StatusCode: HttpStatusCode.BadRequest or HttpStatusCode.NotFound };

    private static ToolException WrongStart(PodcastApiException e)
    {
        var advice = e.StatusCode == HttpStatusCode.NotFound ? ErrorHint.For(e) : "Check --cursor: give the token of an earlier page, "
            + "or leave it out for the first one.";
        return new ToolException($"{ErrorHandler.Sentence(e.Message)} {advice}");
    }
}
