namespace PodcastApi;

/// <summary>Whether a show's answer says where its list of episodes goes on.</summary>
internal static class EpisodePage
{
    /// <summary>
    /// What makes the rest of the list unreachable, so that a part would pass for the whole; null when nothing does. An odd
    /// entry among the edges is no such thing.
    /// </summary>
    internal static string? Fault(PodcastShow show)
    {
        if (show.AdditionalProperties.ContainsKey("episodes")) return "its episodes are not of the documented form";
        if (show.Episodes is not { } page) return null;
        if (page.Edges is null && page.AdditionalProperties.ContainsKey("edges")) return "its edges are no list";
        if (page.AdditionalProperties.ContainsKey("pageInfo")) return "its pageInfo is not of the documented form";
        if (page.PageInfo?.AdditionalProperties.ContainsKey("hasNextPage") is true) return "its hasNextPage is neither true nor false";
        return page.PageInfo is { HasNextPage: null, Token: { Length: > 0 } } ? "it has a token, but does not say whether another page follows" : null;
    }
}
