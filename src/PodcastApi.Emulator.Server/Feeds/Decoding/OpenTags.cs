using System.Collections.Frozen;
using System.Text;

namespace PodcastApi.Emulator.Server;

/// <summary>Writes tags so that they match: adds missing end tags, and omits those that end nothing.</summary>
/// <remarks>
/// Elements nested deeper than <see cref="FeedLimits.Depth"/> are not written. Some are, so that their text can be recognized as too deep.
/// </remarks>
internal sealed class OpenTags(FeedNotes notes)
{
    private const int Most = FeedLimits.Depth + 2;

    // rss, channel, item, and an element of it: markup in a text can't end these by mistake.
    private const int Structure = 4;

    // Scripts write their error messages as HTML before the feed.
    private static readonly FrozenSet<string> BeforeFeed = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "b", "br", "center", "div", "font", "hr", "i", "p", "pre", "span", "strong");

    // Elements of HTML without an end tag.
    private static readonly FrozenSet<string> Void = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "area", "br", "col", "embed", "hr", "img", "input", "param", "wbr");

    // Elements of HTML that end where the next one begins.
    private static readonly FrozenSet<string> Paragraphs = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "p", "li");

    // Elements of feeds without content, whose / is often forgotten.
    private static readonly FrozenSet<string> Childless = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "enclosure", "atom:link", "media:thumbnail", "googleplay:image", "podcast:images");

    private readonly List<string> _names = [];
    private long _omitted;

    /// <summary>Whether the feed's outermost element is open.</summary>
    internal bool IsInside => _names.Count > 0;

    /// <summary>Whether the feed's outermost element was closed.</summary>
    internal bool IsOver { get; private set; }

    internal void Write(FeedTag tag, int line, StringBuilder text)
    {
        if (!IsInside && BeforeFeed.Contains(tag.Name)) notes.Warn("text before the first tag was ignored", line, $"<{tag.Name}>");
        else if (!tag.IsEnd) Start(tag, line, text);
        else if (IsInside) End(tag, line, text);
    }

    private void Start(FeedTag tag, int line, StringBuilder text)
    {
        CloseForgotten(tag, line, text);
        if (_names.Count >= Most)
        {
            if (!tag.IsEmpty) _omitted++;
            return;
        }

        if (!tag.IsEmpty && _names.Count >= Structure && Void.Contains(tag.Name)) tag = tag.AsEmpty();
        tag.Write(text);
        if (!tag.IsEmpty) _names.Add(tag.Name);
        else if (!IsInside) IsOver = true;
    }

    /// <summary>Closes what is still open because its end tag is missing: elements of items, and elements that have no content.</summary>
    private void CloseForgotten(FeedTag tag, int line, StringBuilder text)
    {
        var at = _names.Count;
        if (Local(tag.Name) is "item" or "entry")
            at = _names.FindLastIndex(name => Local(name) is "channel" or "feed") is >= 0 and var channel ? channel + 1 : at;
        else if (_names.Count > 0 && (Childless.Contains(_names[^1]) || (Paragraphs.Contains(tag.Name) && _names[^1] == tag.Name)))
            at = _names.Count - 1;
        if (at >= _names.Count) return;
        if (!Paragraphs.Contains(tag.Name)) notes.Warn("missing end tags were added", line, $"</{_names[^1]}>");
        Close(at, text);
    }

    private void Close(int at, StringBuilder text)
    {
        _omitted = 0;
        for (var i = _names.Count - 1; i >= at; i--) text.Append("</").Append(_names[i]).Append('>');
        _names.RemoveRange(at, _names.Count - at);
    }

    private static string Local(string name) => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..].ToLowerInvariant();

    private void End(FeedTag tag, int line, StringBuilder text)
    {
        if (_names.Count >= Structure && Void.Contains(tag.Name)) return;

        var at = _names.FindLastIndex(name => name.Equals(tag.Name, StringComparison.OrdinalIgnoreCase));
        if (_omitted > 0 && at is < 0 or >= Structure)
        {
            _omitted--;
            return;
        }

        if (at < 0)
        {
            notes.Warn("end tags without a start tag were ignored", line, $"</{tag.Name}>");
            return;
        }

        if (at < _names.Count - 1 || _omitted > 0) notes.Warn("missing end tags were added", line, $"</{_names[^1]}>");
        Close(at, text);
        IsOver = !IsInside;
    }
}
