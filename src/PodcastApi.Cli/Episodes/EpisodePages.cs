using System.Runtime.CompilerServices;

namespace PodcastApi.Cli;

/// <summary>Pages of a show's episodes as they came, one or all.</summary>
internal static class EpisodePages
{
    internal static async IAsyncEnumerable<PodcastResponse<PodcastShow>> ReadAsync(
        ApiSession session, string showId, int? limit, string? cursor, bool all, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        do
        {
            if (cursor is not null && !seen.Add(cursor))
            {
                throw new ToolException($"The API named the page \"{cursor}\" twice, so that the list would never end. Try again, or read single pages with --cursor.");
            }

            var response = await session.Api.GetPodcastShowAsync(showId, limit, cursor, session.CallOptions, cancellationToken).ConfigureAwait(false);
            yield return response;
            cursor = all ? NextCursor(response.Value) : null;
        }
        while (cursor is not null);
    }

    internal static IEnumerable<PodcastEpisode> Episodes(PodcastShow show) => (show.Episodes?.Edges ?? []).Select(edge => edge.Node).OfType<PodcastEpisode>();

    private static string? NextCursor(PodcastShow show)
    {
        if (show.Episodes?.PageInfo is not { HasNextPage: true } page) return null;
        return string.IsNullOrEmpty(page.Token) ? throw new ToolException("The API says that more episodes follow, but not where. Try again later.") : page.Token;
    }
}
