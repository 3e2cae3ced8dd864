using System.CommandLine;

namespace PodcastApi.Cli;

/// <summary><c>podcastapi unfollow &lt;show-id&gt;</c></summary>
internal static class UnfollowCommand
{
    internal static Command Create()
    {
        var id = IdArgument.One("show-id", "The id of the show.");
        return ApiCommand.Create(
            "unfollow",
            "Stops following a show.",
            [id],
            async (session, line, cancellation) =>
            {
                var response = await session
                    .Api.UnfollowPodcastShowAsync(line.GetRequiredValue(id), session.CallOptions, cancellation)
                    .ConfigureAwait(false);
                var result = response.Value;
                await StateOutput
                    .WriteAsync(session, response, result.FollowState?.Value, result.PodcastShow?.Id, result.PodcastShow?.Title)
                    .ConfigureAwait(false);
            }
        );
    }
}
