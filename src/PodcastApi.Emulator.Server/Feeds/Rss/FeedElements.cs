using System.Collections.Frozen;

namespace PodcastApi.Emulator.Server;

/// <summary>The texts of a channel or item that the emulator uses, the first for each name.</summary>
internal sealed class FeedElements
{
    private static readonly FrozenSet<string> Texts = FrozenSet.Create(
        StringComparer.Ordinal,
        "title",
        "link",
        "description",
        "author",
        "guid",
        "pubdate",
        "image",
        "image/url",
        "itunes:title",
        "itunes:author",
        "itunes:summary",
        "itunes:subtitle",
        "itunes:episodetype",
        "itunes:season",
        "itunes:episode",
        "itunes:duration",
        "itunes:image",
        "podcast:guid",
        "podcast:season",
        "podcast:episode",
        "content:encoded",
        "atom:published",
        "dc:creator",
        "dc:date");

    private static readonly FrozenDictionary<string, string> Attributes = new Dictionary<string, string>
    {
        ["enclosure"] = "url",
        ["itunes:image"] = "href",
        ["media:thumbnail"] = "url",
        ["atom:link"] = "href",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>Returns the first of these texts that is present and not blank.</summary>
    internal string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_values.TryGetValue(name, out var value)) return value;
        }

        return null;
    }

    /// <summary>Reads the current element if it is one of these.</summary>
    internal void Take(FeedXml xml)
    {
        var name = xml.Name;
        if (Attributes.TryGetValue(name, out var attribute) && (name != "atom:link" || xml.Attribute("rel") == "self"))
            Keep($"{name}@{attribute}", xml.Attribute(attribute));
        if (name == "image")
            TakeChildren(xml, name);
        else if (Texts.Contains(name))
            Keep(name, xml.ReadText());
    }

    private void TakeChildren(FeedXml xml, string parent)
    {
        var depth = xml.Depth;
        while (xml.ToNextChild(depth))
        {
            var name = $"{parent}/{xml.Name}";
            if (Texts.Contains(name)) Keep(name, xml.ReadText());
        }
    }

    private void Keep(string name, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text)) _values.TryAdd(name, text);
    }
}
