namespace PodcastApi.Emulator.Server;

/// <summary>
/// One spelling for the names of feeds: <c>itunes:image</c>, whichever prefix and spelling of the namespace the feed has;
/// RSS's own without a prefix; all in lower case.
/// </summary>
internal static class FeedName
{
    private const string ITunes = "www.itunes.com/dtds/podcast-1.0.dtd";
    private const string Podcast = "podcastindex.org/namespace/1.0";
    private const string Content = "purl.org/rss/1.0/modules/content";
    private const string Atom = "www.w3.org/2005/atom";
    private const string Media = "search.yahoo.com/mrss";
    private const string DublinCore = "purl.org/dc/elements/1.1";

    /// <summary>What these prefixes mean in a feed that uses them and does not say.</summary>
    internal static IEnumerable<(string Prefix, string Namespace)> Usual { get; } =
    [
        ("itunes", "http://" + ITunes), ("podcast", "https://" + Podcast), ("content", $"http://{Content}/"),
        ("atom", "http://www.w3.org/2005/Atom"), ("media", $"http://{Media}/"), ("dc", $"http://{DublinCore}/"),
        ("googleplay", "http://www.google.com/schemas/play-podcasts/1.0"), ("sy", "http://purl.org/rss/1.0/modules/syndication/"),
        ("slash", "http://purl.org/rss/1.0/modules/slash/"), ("wfw", "http://wellformedweb.org/CommentAPI/"),
        ("spotify", "http://www.spotify.com/ns/rss"), ("psc", "http://podlove.org/simple-chapters"),
    ];

    /// <param name="prefix">As the feed writes it: without one, a namespace that nobody knows is RSS's own.</param>
    /// <param name="name">Without the prefix.</param>
    /// <param name="space">The namespace's name.</param>
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
