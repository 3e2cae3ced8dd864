using System.Text;

namespace PodcastApi;

/// <summary>Reads the episodes and the paging information of a show's response.</summary>
internal static class EpisodeConnectionReader
{
    private const string Edges = "edges";

    /// <summary>
    /// Detects truncated lists: returns why the rest of the list can't be reached, or null if it can. An edge that can't be read is
    /// not a fault.
    /// </summary>
    /// <param name="response">The response. If it reports an error, missing paging information is not the end of the list.</param>
    /// <param name="isPromised">Whether an earlier page announced this one.</param>
    internal static string? Fault(PodcastResponse<PodcastShow> response, bool isPromised)
    {
        var show = response.Value;
        if (show.AdditionalProperties.ContainsKey("episodes"))
            return "its episodes are not of the documented form";
        if (show.Episodes?.PageInfo?.HasNextPage is null && response.Errors.Count > 0)
            return Reported(response.Errors[0].Message, response.Credentials);
        if (show.Episodes is not { } page)
            return isPromised ? "an earlier page announced it, but its episodes are missing" : null;
        if (page.Edges is null && page.AdditionalProperties.ContainsKey(Edges))
            return "its edges are not a list";
        if (page.AdditionalProperties.ContainsKey("pageInfo"))
            return "its pageInfo is not of the documented form";
        if (page.PageInfo?.AdditionalProperties.ContainsKey("hasNextPage") is true)
            return "its hasNextPage is neither true nor false";
        return page.PageInfo is { HasNextPage: null, Token: { Length: > 0 } }
            ? "it has a token, but does not say whether another page follows"
            : null;
    }

    private static string Reported(string? error, Credentials? credentials) =>
        $"it does not say whether another page follows, and reports an error: {Credentials.Sanitize(credentials, error ?? "no message")}";

    /// <summary>Returns the episodes, and the number of entries without an episode.</summary>
    internal static (IReadOnlyList<PodcastEpisode> Episodes, int Skipped) Read(PodcastShow show)
    {
        if (show.Episodes?.Edges is not { } edges) return ([], 0);
        // Lists of a mock may contain nulls; the JSON reader leaves them out.
        var episodes = edges.Select(edge => edge?.Node).OfType<PodcastEpisode>().ToArray();
        var sent = show.Episodes.AdditionalProperties.TryGetValue(Edges, out var raw) ? Entries(raw) : 0;
        return (episodes, Math.Max(sent, edges.Count) - episodes.Length);
    }

    /// <summary>Returns the number of entries in the raw JSON, which is kept when the reader left entries out.</summary>
    private static int Entries(RawJson raw)
    {
        var json = new JsonScanner(Encoding.UTF8.GetBytes(raw.Text));
        if (!json.EnterArray()) return 0;
        var entries = 0;
        for (; json.NextItem(); entries++) json.SkipRest();
        return entries;
    }
}
