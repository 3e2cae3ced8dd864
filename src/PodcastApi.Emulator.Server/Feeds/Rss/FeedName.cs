using System.Collections.Frozen;

namespace PodcastApi.Emulator.Server;

/// <summary>
/// Normalizes element names: <c>itunes:image</c>, regardless of the feed's prefix and spelling of the namespace. Names of RSS
/// itself have no prefix. All names are lower case.
/// </summary>
internal static class FeedName
{
    private static readonly FrozenDictionary<string, string> Namespaces = new Dictionary<string, string>
    {
        ["podcastindex.org/namespace/1.0"] = "podcast",
        ["github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"] = "podcast",
        ["purl.org/rss/1.0/modules/content"] = "content",
        ["w3.org/2005/atom"] = "atom",
        ["purl.org/atom/ns#"] = "atom",
        ["search.yahoo.com/mrss"] = "media",
        ["purl.org/dc/elements/1.1"] = "dc",
        ["google.com/schemas/play-podcasts/1.0"] = "googleplay",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Prefixes =
        FrozenSet.Create(StringComparer.Ordinal, [.. Namespaces.Values.Distinct(), "itunes"]);

    /// <summary>Whether elements with this prefix are used.</summary>
    internal static bool IsKnown(string prefix) => Prefixes.Contains(prefix.ToLowerInvariant());

    /// <summary>Returns the usual prefix of a namespace; null if it is unknown.</summary>
    internal static string? PrefixOf(string space)
    {
        var bare = Bare(space);

        // Feeds also write /podcast-1.0.dtd/, itunes.com without www, or another version.
        if (bare.Contains("/dtds/podcast-", StringComparison.Ordinal)) return "itunes";
        return Namespaces.GetValueOrDefault(bare);
    }

    /// <summary>Returns the normalized name. Without a prefix, an unknown namespace is treated as that of RSS.</summary>
    /// <param name="prefix">The prefix in the feed, used if the namespace is unknown.</param>
    /// <param name="name">The name without the prefix.</param>
    /// <param name="space">The namespace.</param>
    internal static string Of(string prefix, string name, string space)
    {
        name = name.ToLowerInvariant();
        if (space.Length == 0) return name;
        if (PrefixOf(space) is { } known) return $"{known}:{name}";
        return prefix.Length == 0 ? name : IsKnown(prefix) ? $"{prefix.ToLowerInvariant()}:{name}" : "?:" + name;
    }

    private static string Bare(string space)
    {
        var bare = space.Trim().TrimEnd('/').ToLowerInvariant();
        var scheme = bare.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0) bare = bare[(scheme + 3)..];
        return bare.StartsWith("www.", StringComparison.Ordinal) ? bare[4..] : bare;
    }
}
