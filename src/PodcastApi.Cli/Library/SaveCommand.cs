using System.CommandLine;

namespace PodcastApi.Cli;

/// <summary><c>podcastapi save &lt;episode-id&gt;</c></summary>
internal static class SaveCommand
{
    internal static Command Create()
    {
        var id = IdArgument.One("episode-id", "The id of the episode.");
        return ApiCommand.Create(
            "save",
            "Saves an episode to the listener's library.",
            [id],
            async (session, line, cancellation) =>
            {
                var response = await session
                    .Api.SavePodcastEpisodeAsync(line.GetRequiredValue(id), session.CallOptions, cancellation)
                    .ConfigureAwait(false);
                var result = response.Value;
                await StateOutput
                    .WriteAsync(session, response, result.SaveState?.Value, result.PodcastEpisode?.Id, result.PodcastEpisode?.Title)
                    .ConfigureAwait(false);
            }
        );
    }
}
