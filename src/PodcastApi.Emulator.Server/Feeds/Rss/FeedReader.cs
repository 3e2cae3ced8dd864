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

        if (channels == 0) throw xml.Error("there is no <channel> in it. Give an RSS 2.0 feed.");
        if (channels > 1) warnings.Add("channels after the first were left out");
        return Feed.From(_channel, _items, skipped, warnings)
            ?? throw xml.Error("the feed has no podcast:guid, no atom:link of its own, no link and no title, so that nothing tells it from others. Give it a <title> and import again.");
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
        "atom:feed" => "this is an Atom feed. Give the podcast's RSS 2.0 feed.",
        "html" => "this is a page of HTML, no feed. Give the file that the page's link to the RSS feed leads to.",
        "opml" => "this is a list of feeds (OPML). Fetch the feeds that it names, and give those.",
        _ => $"its outermost element is <{xml.OwnName}>, not <rss>. Give an RSS 2.0 feed.",
    };
}
