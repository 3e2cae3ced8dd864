namespace PodcastApi.Emulator.Server;

/// <summary>Reads RSS 2.0 and Atom.</summary>
/// <param name="xml">The feed's XML.</param>
/// <param name="limits">The maximum number of items.</param>
/// <param name="name">Replaces a missing title; null for none.</param>
/// <param name="notes">Receives what is left out or guessed.</param>
internal sealed class FeedReader(FeedXml xml, FeedLimits limits, string? name, FeedNotes notes)
{
    private readonly FeedElements _channel = new(notes);
    private readonly List<FeedItem> _items = [];
    private int _seen;

    /// <param name="progress">Called for each item with the number of items so far.</param>
    internal Feed Read(Action<int> progress)
    {
        xml.ToRoot();
        if (xml.LocalName is not ("rss" or "feed")) throw xml.Error(NoFeed(xml));
        var doubt = xml.Name is "rss" or "atom:feed" || xml.LocalName == "rss" ? null : xml.Error(NoFeed(xml));
        xml.TreatUnprefixedAs(xml.LocalName == "rss" ? "" : "atom:");
        if (xml.LocalName == "rss") ReadRss(progress);
        else ReadChannel(progress);
        if (doubt is not null && _seen == 0) throw doubt;
        return Feed.From(_channel, _items, name, notes)
            ?? throw xml.Error(
                "the feed has no podcast:guid, no atom:link of its own, no link and no title, so that nothing identifies it. Add a "
                    + "<title> and import again.");
    }

    private void ReadRss(Action<int> progress)
    {
        var (rss, channels) = (xml.Depth, 0);
        while (xml.ToNextChild(rss))
        {
            if (xml.Name == "item") ReadItem(progress);
            else if (xml.Name == "channel" && channels++ == 0) ReadChannel(progress);
        }

        if (channels == 0) throw xml.Error("it has no <channel>. Use an RSS 2.0 or Atom feed.");
        if (channels > 1) notes.LeaveOut("channels after the first");
    }

    private void ReadChannel(Action<int> progress)
    {
        var channel = xml.Depth;
        while (xml.ToNextChild(channel))
        {
            if (xml.Name is "item" or "atom:entry") ReadItem(progress);
            else _channel.Take(xml);
        }
    }

    private void ReadItem(Action<int> progress)
    {
        if (++_seen > limits.Items) throw xml.Error($"it holds more than {limits.Items} items. Split it into several feeds.");
        var (depth, line, elements) = (xml.Depth, xml.Line, new FeedElements(notes));
        while (xml.ToNextChild(depth)) elements.Take(xml);
        if (FeedItem.From(elements, line, notes) is { } item) _items.Add(item);
        progress(_seen);
    }

    private static string NoFeed(FeedXml xml) => xml.Name switch
    {
        "html" => "this is an HTML page, not a feed. Use the file that the page's RSS link points to.",
        "opml" => "this is a list of feeds (OPML). Download the feeds in it and import those.",
        _ => $"its outermost element is <{xml.OwnName}>, not <rss> or <feed>. Use an RSS 2.0 or Atom feed.",
    };
}
