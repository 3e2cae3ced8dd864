using System.CommandLine;

namespace PodcastApi.Cli;

/// <summary><c>podcastapi follow &lt;show-id&gt;</c></summary>
internal static class FollowCommand
{
    internal static Command Create()
    {
        var id = IdArgument.One("show-id", "The id of the show.");
        return ApiCommand.Create(
            "follow",
            "Follows a show.",
            [id],
            async (session, line, cancellation) =>
            {
                var response = await session
                    .Api.FollowPodcastShowAsync(line.GetRequiredValue(id), session.CallOptions, cancellation)
                    .ConfigureAwait(false);
                var result = response.Value;
                await StateOutput
                    .WriteAsync(session, response, result.FollowState?.Value, result.PodcastShow?.Id, result.PodcastShow?.Title)
                    .ConfigureAwait(false);
            }
        );
    }
}
