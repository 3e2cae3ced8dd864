using System.Text;

namespace PodcastApi;

/// <summary>What a show's response says of its episodes, and of where their list goes on.</summary>
internal static class EpisodeConnectionReader
{
    private const string Edges = "edges";

    /// <summary>
    /// What makes the rest of the list unreachable, so that a part would pass for the whole; null when nothing does. An odd
    /// entry among the edges is no such thing.
    /// </summary>
    /// <param name="response">The response: what is not there beside a reported error is not the end.</param>
    /// <param name="isPromised">An earlier page said that this one follows.</param>
    internal static string? Fault(PodcastResponse<PodcastShow> response, bool isPromised)
    {
        var show = response.Value;
        if (show.AdditionalProperties.ContainsKey("episodes")) return "its episodes are not of the documented form";
        if (show.Episodes?.PageInfo?.HasNextPage is null && response.Errors.Count > 0) return Reported(response.Errors[0].Message, response.Credentials);
        if (show.Episodes is not { } page) return isPromised ? "it was said to follow, and is not there" : null;
        if (page.Edges is null && page.AdditionalProperties.ContainsKey(Edges)) return "its edges are no list";
        if (page.AdditionalProperties.ContainsKey("pageInfo")) return "its pageInfo is not of the documented form";
        if (page.PageInfo?.AdditionalProperties.ContainsKey("hasNextPage") is true) return "its hasNextPage is neither true nor false";
        return page.PageInfo is { HasNextPage: null, Token: { Length: > 0 } } ? "it has a token, but does not say whether another page follows" : null;
    }

    private static string Reported(string? error, Credentials? credentials) =>
        $"it does not say whether another page follows, and reports an error: {Credentials.Sanitize(credentials, error ?? "one without words")}";

    /// <summary>The episodes, and how many entries hold none.</summary>
    internal static (IReadOnlyList<PodcastEpisode> Episodes, int Skipped) Read(PodcastShow show)
    {
        if (show.Episodes?.Edges is not { } edges) return ([], 0);
        // A mock's list may hold nulls; the reader has left them out.
        var episodes = edges.Select(edge => edge?.Node).OfType<PodcastEpisode>().ToArray();
        var sent = show.Episodes.AdditionalProperties.TryGetValue(Edges, out var raw) ? Entries(raw) : 0;
        return (episodes, Math.Max(sent, edges.Count) - episodes.Length);
    }

    /// <summary>A list of which the reader has left something out is kept as raw text too.</summary>
    private static int Entries(RawJson raw)
    {
        var json = new JsonScanner(Encoding.UTF8.GetBytes(raw.Text));
        if (!json.EnterArray()) return 0;
        var entries = 0;
        for (; json.NextItem(); entries++) json.SkipRest();
        return entries;
    }
}
