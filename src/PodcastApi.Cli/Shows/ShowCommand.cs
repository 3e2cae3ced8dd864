using System.CommandLine;

namespace PodcastApi.Cli;

/// <summary><c>podcastapi show &lt;id&gt;...</c></summary>
internal static class ShowCommand
{
    private const int MostIds = PodcastApiLimits.GetPodcastShowsMaxIds;

    internal static Command Create()
    {
        var ids = IdArgument.Many("id", $"The ids of the shows. More than {MostIds} take several calls.");
        var page = new PageOptions();
        return ApiCommand.Create(
            "show",
            "Shows podcast shows, each with a page of its episodes.",
            [ids, page.Limit, page.Cursor],
            async (session, line, cancellation) =>
            {
                var (limit, cursor) = (line.GetValue(page.Limit), line.GetValue(page.Cursor));
                await new ReadCommandRunner<PodcastShow>
                {
                    Session = session,
                    MostIds = MostIds,
                    GetOne = id => session.Api.GetPodcastShowAsync(id, limit, cursor, session.CallOptions, cancellation),
                    GetMany = some => session.Api.GetPodcastShowsAsync(some, limit, cursor, session.CallOptions, cancellation),
                    IdOf = show => show.Id,
                    View = ShowView.Write,
                }.RunAsync(line.GetRequiredValue(ids)).ConfigureAwait(false);
            });
    }
}
