using System.Collections.Frozen;
using System.Text;

namespace PodcastApi.Emulator.Server;

/// <summary>The texts of a channel or item that the emulator uses, the first for each name.</summary>
internal sealed class FeedElements(FeedNotes notes)
{
    private static readonly FrozenSet<string> Texts = FrozenSet.Create(
        StringComparer.Ordinal,
        "title", "link", "description", "author", "managingeditor", "guid", "pubdate", "image/url",
        "itunes:title", "itunes:author", "itunes:summary", "itunes:subtitle", "itunes:episodetype", "itunes:season", "itunes:episode",
        "itunes:duration", "itunes:image/url", "itunes:owner/itunes:name", "googleplay:author", "googleplay:description",
        "podcast:guid", "podcast:season", "podcast:episode", "content:encoded", "dc:creator", "dc:date", "dc:title", "dc:description",
        "atom:id", "atom:title", "atom:subtitle", "atom:summary", "atom:content", "atom:published", "atom:updated", "atom:logo",
        "atom:icon", "atom:author/atom:name");

    /// <summary>Elements whose value is in one of these attributes.</summary>
    private static readonly FrozenDictionary<string, string[]> Attributes = new Dictionary<string, string[]>
    {
        ["enclosure"] = ["url", "href"],
        ["image"] = ["href", "url"],
        ["itunes:image"] = ["href", "url"],
        ["googleplay:image"] = ["href", "url"],
        ["podcast:image"] = ["href", "url"],
        ["podcast:images"] = ["srcset"],
        ["media:thumbnail"] = ["url"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Elements whose children are read, with the name of their parent. Some also have a text.</summary>
    private static readonly FrozenSet<string> Parents =
        FrozenSet.Create(StringComparer.Ordinal, "image", "itunes:image", "googleplay:image", "itunes:owner", "atom:author");

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

    /// <summary>Returns those of these texts that are present and not blank.</summary>
    internal IEnumerable<string> All(params string[] names) => names.Where(_values.ContainsKey).Select(name => _values[name]);

    /// <summary>Reads the current element if it is one of these.</summary>
    internal void Take(FeedXml xml)
    {
        var name = xml.Name;
        if (Attributes.TryGetValue(name, out var attributes))
            Keep($"{name}@", attributes.Select(xml.Attribute).FirstOrDefault(value => value is not null));
        else if (name == "atom:link")
            TakeLink(xml);
        else if (name == "media:content" && IsImage(xml))
            Keep("media:content@", xml.Attribute("url"));
        if (name is "media:group" or "media:content") TakeGroup(xml);
        else if (Parents.Contains(name)) TakeChildren(xml, name);
        else if (Texts.Contains(name)) Keep(name, xml.ReadText(notes));
    }

    private void TakeLink(FeedXml xml)
    {
        var relation = xml.Attribute("rel")?.ToLowerInvariant() ?? "alternate";
        if (relation is "self" or "alternate" or "enclosure") Keep($"atom:link@{relation}", xml.Attribute("href"));
    }

    private void TakeGroup(FeedXml xml)
    {
        var depth = xml.Depth;
        while (xml.ToNextChild(depth)) Take(xml);
    }

    private void TakeChildren(FeedXml xml, string parent)
    {
        var (depth, own) = (xml.Depth, new StringBuilder());
        while (xml.ToNextChild(depth, own))
        {
            var name = $"{parent}/{xml.Name}";
            if (Texts.Contains(name)) Keep(name, xml.ReadText(notes));
        }

        Keep(parent, own.ToString());
    }

    private static bool IsImage(FeedXml xml) =>
        xml.Attribute("medium") is { } medium
            ? medium.Equals("image", StringComparison.OrdinalIgnoreCase)
            : xml.Attribute("type")?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true;

    private void Keep(string name, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text)) _values.TryAdd(name, text);
    }
}
