namespace PodcastApi.Emulator.Server.Tests;

/// <summary>Feeds of a sample show.</summary>
internal static class Rss
{
    private const string Root =
        """<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" """
            + """xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:podcast="https://podcastindex.org/namespace/1.0" """
            + """xmlns:atom="http://www.w3.org/2005/Atom">""";

    internal static string Feed(string items, string channel = "<title>Tide Tables</title><link>https://tide.example/</link>") =>
        $"""
            <?xml version="1.0" encoding="utf-8"?>
            {Root}
            <channel>
            {channel}
            {items}
            </channel>
            </rss>
            """;

    internal static string Item(string guid, string title, string rest = "") =>
        $"<item><guid>{guid}</guid><title>{title}</title>{rest}</item>";
}
