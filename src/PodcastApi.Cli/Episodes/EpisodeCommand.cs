using System.CommandLine;

namespace PodcastApi.Cli;

/// <summary><c>podcastapi episode &lt;id&gt;...</c></summary>
internal static class EpisodeCommand
{
    private const int MostIds = PodcastApiLimits.GetPodcastEpisodesMaxIds;

    internal static Command Create()
    {
        var ids = IdArgument.Many("id", $"The ids of the episodes. More than {MostIds} take several calls.");
        return ApiCommand.Create("episode", "Shows podcast episodes.", [ids], async (session, line, cancellation) =>
        {
            await new ReadCommandRunner<PodcastEpisode>
            {
                Session = session,
                MostIds = MostIds,
                GetOne = id => session.Api.GetPodcastEpisodeAsync(id, session.CallOptions, cancellation),
                GetMany = some => session.Api.GetPodcastEpisodesAsync(some, session.CallOptions, cancellation),
                IdOf = episode => episode.Id,
                View = EpisodeView.Write,
            }.RunAsync(line.GetRequiredValue(ids)).ConfigureAwait(false);
        });
    }
}
