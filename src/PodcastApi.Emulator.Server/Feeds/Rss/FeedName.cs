namespace PodcastApi.Emulator.Server;

/// <summary>
/// Normalizes element names: <c>itunes:image</c>, regardless of the feed's prefix and spelling of the namespace. Names of RSS
/// itself have no prefix. All names are lower case.
/// </summary>
internal static class FeedName
{
    private const string ITunes = "www.itunes.com/dtds/podcast-1.0.dtd";
    private const string Podcast = "podcastindex.org/namespace/1.0";
    private const string Content = "purl.org/rss/1.0/modules/content";
    private const string Atom = "www.w3.org/2005/atom";
    private const string Media = "search.yahoo.com/mrss";
    private const string DublinCore = "purl.org/dc/elements/1.1";

    /// <summary>The namespaces of common prefixes, for feeds that don't declare them.</summary>
    internal static IEnumerable<(string Prefix, string Namespace)> Usual { get; } =
    [
        ("itunes", "http://" + ITunes), ("podcast", "https://" + Podcast), ("content", $"http://{Content}/"),
        ("atom", "http://www.w3.org/2005/Atom"), ("media", $"http://{Media}/"), ("dc", $"http://{DublinCore}/"),
        ("googleplay", "http://www.google.com/schemas/play-podcasts/1.0"), ("sy", "http://purl.org/rss/1.0/modules/syndication/"),
        ("slash", "http://purl.org/rss/1.0/modules/slash/"), ("wfw", "http://wellformedweb.org/CommentAPI/"),
        ("spotify", "http://www.spotify.com/ns/rss"), ("psc", "http://podlove.org/simple-chapters"),
    ];

    /// <param name="prefix">The prefix in the feed. Without one, an unknown namespace is treated as RSS.</param>
    /// <param name="name">The name without the prefix.</param>
    /// <param name="space">The namespace.</param>
    internal static string Of(string prefix, string name, string space) => PrefixOf(prefix, space) + name.ToLowerInvariant();

    private static string PrefixOf(string prefix, string space) => Bare(space) switch
    {
        "" => "",
        ITunes => "itunes:",
        Podcast or "github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md" => "podcast:",
        Content => "content:",
        Atom => "atom:",
        Media => "media:",
        DublinCore => "dc:",
        _ => prefix.Length == 0 ? "" : "?:",
    };

    private static string Bare(string space)
    {
        var bare = space.Trim().TrimEnd('/').ToLowerInvariant();
        var scheme = bare.IndexOf("://", StringComparison.Ordinal);
        return scheme < 0 ? bare : bare[(scheme + 3)..];
    }
}
