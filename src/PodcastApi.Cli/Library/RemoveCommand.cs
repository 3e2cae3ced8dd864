using System.CommandLine;

namespace PodcastApi.Cli;

/// <summary><c>podcastapi remove &lt;episode-id&gt;</c></summary>
internal static class RemoveCommand
{
    internal static Command Create()
    {
        var id = IdArgument.One("episode-id", "The id of the episode.");
        return ApiCommand.Create(
            "remove",
            "Removes an episode from the listener's library.",
            [id],
            async (session, line, cancellation) =>
            {
                var response = await session
                    .Api.RemovePodcastEpisodeAsync(line.GetRequiredValue(id), session.CallOptions, cancellation)
                    .ConfigureAwait(false);
                var result = response.Value;
                await StateOutput
                    .WriteAsync(session, response, result.SaveState?.Value, result.PodcastEpisode?.Id, result.PodcastEpisode?.Title)
                    .ConfigureAwait(false);
            }
        );
    }
}
