namespace PodcastApi.Emulator.Server;

/// <summary>Reads RSS 2.0.</summary>
internal sealed class FeedReader(FeedXml xml, FeedLimits limits, FeedNotes skipped, FeedNotes warnings)
{
    private readonly FeedElements _channel = new();
    private readonly List<FeedItem> _items = [];
    private int _seen;

    /// <param name="progress">Called for each item with the number of items so far.</param>
    internal Feed Read(Action<int> progress)
    {
        xml.ToRoot();
        if (xml.Name != "rss") throw xml.Error(NoRss(xml));
        var (rss, channels) = (xml.Depth, 0);
        while (xml.ToNextChild(rss))
        {
            if (xml.Name == "item") ReadItem(progress);
            else if (xml.Name == "channel" && channels++ == 0) ReadChannel(progress);
        }

        if (channels == 0) throw xml.Error("it has no <channel>. Use an RSS 2.0 feed.");
        if (channels > 1) warnings.Add("channels after the first were ignored");
        return Feed.From(_channel, _items, skipped, warnings)
            ?? throw xml.Error(
                "the feed has no podcast:guid, no atom:link of its own, no link and no title, so that nothing identifies it. Add a "
                    + "<title> and import again."
            );
    }

    private void ReadChannel(Action<int> progress)
    {
        var channel = xml.Depth;
        while (xml.ToNextChild(channel))
        {
            if (xml.Name == "item") ReadItem(progress);
            else _channel.Take(xml);
        }
    }

    private void ReadItem(Action<int> progress)
    {
        if (++_seen > limits.Items) throw xml.Error($"it holds more than {limits.Items} items. Split it into several feeds.");
        var (depth, line, elements) = (xml.Depth, xml.Line, new FeedElements());
        while (xml.ToNextChild(depth)) elements.Take(xml);
        if (FeedItem.From(elements, line, skipped, warnings) is { } item) _items.Add(item);
        progress(_seen);
    }

    private static string NoRss(FeedXml xml) => xml.Name switch
    {
        "atom:feed" => "this is an Atom feed. Use the podcast's RSS 2.0 feed.",
        "html" => "this is an HTML page, not a feed. Use the file that the page's RSS link points to.",
        "opml" => "this is a list of feeds (OPML). Download the feeds in it and import those.",
        _ => $"its outermost element is <{xml.OwnName}>, not <rss>. Use an RSS 2.0 feed.",
    };
}
