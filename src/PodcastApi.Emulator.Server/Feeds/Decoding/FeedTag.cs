using System.Buffers;
using System.Net;
using System.Text;
using System.Xml;

namespace PodcastApi.Emulator.Server;

/// <summary>A tag of a feed, written as XML requires: attributes have quoted values, and no name occurs twice.</summary>
internal sealed class FeedTag
{
    internal const string Blank = " \t\r\n";

    // Far more than any element of a feed has.
    private const int MostAttributes = 100;

    private const int LongestNamespace = 500;

    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"");

    private readonly List<(string Name, string Value)> _attributes = [];

    private FeedTag(string name) => Name = name;

    internal string Name { get; }

    internal bool IsEnd { get; private init; }

    /// <summary>Whether the tag is also its end tag.</summary>
    internal bool IsEmpty { get; private init; }

    /// <summary>Parses a tag; null if it has no valid name, so that it is text.</summary>
    /// <param name="text">The tag without angle brackets.</param>
    /// <param name="isCut">Whether its last attribute is incomplete, and is left out.</param>
    /// <param name="line">The line of the tag.</param>
    /// <param name="notes">Receives what was repaired.</param>
    internal static FeedTag? Parse(ReadOnlySpan<char> text, bool isCut, int line, FeedNotes notes)
    {
        var isEnd = text is ['/', ..];
        if (isEnd) text = text[1..];
        var isEmpty = !isEnd && text is [.., '/'];
        if (isEmpty) text = text[..^1];
        var length = text.IndexOfAny(Blank) is >= 0 and var blank ? blank : text.Length;
        if (NameOf(text[..length]) is not { } name) return null;
        var tag = new FeedTag(name) { IsEnd = isEnd, IsEmpty = isEmpty };
        if (!isEnd) tag.ReadAttributes(text[length..], line, notes);
        if (isCut && tag._attributes.Count > 0) tag._attributes.RemoveAt(tag._attributes.Count - 1);
        return tag;
    }

    internal static bool BeginsName(char c) => char.IsLetter(c) || c == '_';

    /// <summary>Returns the tag as an element without content.</summary>
    internal FeedTag AsEmpty()
    {
        var empty = new FeedTag(Name) { IsEmpty = true };
        empty._attributes.AddRange(_attributes);
        return empty;
    }

    internal void Write(StringBuilder text)
    {
        text.Append('<').Append(Name);
        foreach (var (name, value) in _attributes)
        {
            text.Append(' ').Append(name).Append("=\"");
            Escape(value, text);
            text.Append('"');
        }

        text.Append(IsEmpty ? "/>" : ">");
    }

    /// <summary>Appends a text with the characters escaped that have a meaning in XML.</summary>
    internal static void Escape(ReadOnlySpan<char> value, StringBuilder text)
    {
        while (value.IndexOfAny(Special) is >= 0 and var at)
        {
            text.Append(value[..at]).Append(value[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => "&quot;" });
            value = value[(at + 1)..];
        }

        text.Append(value);
    }

    private void ReadAttributes(ReadOnlySpan<char> text, int line, FeedNotes notes)
    {
        while (!(text = text.TrimStart(Blank + "/")).IsEmpty)
        {
            var length = text.IndexOfAny(Blank + "=/") is > 0 and var end ? end : text[0] == '=' ? 1 : text.Length;
            var name = NameOf(text[..length]);
            text = text[length..].TrimStart(Blank);
            var (value, isQuoted) = ReadValue(ref text, line, notes);
            if (value is null || !isQuoted) notes.Warn("attributes without quotation marks were repaired", line, name);
            Add(name, value ?? "", line, notes);
        }
    }

    private static (string? Value, bool IsQuoted) ReadValue(ref ReadOnlySpan<char> text, int line, FeedNotes notes)
    {
        if (text is not ['=', ..]) return (null, false);
        text = text[1..].TrimStart(Blank);
        var isQuoted = text is ['"' or '\'', ..];
        var end = isQuoted ? text[1..].IndexOf(text[0]) + 1 : text.IndexOfAny(Blank);
        if (end <= 0) end = text.Length;
        var value = text[(isQuoted ? 1 : 0)..Math.Max(end, isQuoted ? 1 : 0)];
        text = text[Math.Min(isQuoted ? end + 1 : end, text.Length)..];
        return (Unescape(value, line, notes), isQuoted);
    }

    private void Add(string? name, string value, int line, FeedNotes notes)
    {
        if (name is null || _attributes.Count == MostAttributes) return;

        // XML does not allow them; what they would say is of no use here.
        if (name is "xml:space" or "xmlns:xml" or "xmlns:xmlns" || (IsNamespace(name) && !IsUsable(name, value))) return;
        if (_attributes.Exists(attribute => attribute.Name == name || IsSameInTwoNamespaces(attribute.Name, name)))
            notes.Warn("attributes that occur twice were read once", line, name);
        else
            _attributes.Add((name, value));
    }

    private static bool IsNamespace(string name) => name == "xmlns" || name.StartsWith("xmlns:", StringComparison.Ordinal);

    /// <summary>Long ones are malicious: they would be compared for every element.</summary>
    private static bool IsUsable(string name, string space) =>
        space.Length <= LongestNamespace
        && (space.Length > 0 || name == "xmlns")
        && space is not ("http://www.w3.org/2000/xmlns/" or "http://www.w3.org/XML/1998/namespace");

    /// <summary>Their prefixes may stand for the same namespace, which XML does not allow.</summary>
    private static bool IsSameInTwoNamespaces(string one, string other) =>
        one.IndexOf(':') is > 0 and var first
        && other.IndexOf(':') is > 0 and var second
        && !IsNamespace(one)
        && !IsNamespace(other)
        && one.AsSpan(first).SequenceEqual(other.AsSpan(second));

    private static string Unescape(ReadOnlySpan<char> value, int line, FeedNotes notes)
    {
        var text = new StringBuilder(value.Length);
        while (value.IndexOf('&') is >= 0 and var at)
        {
            text.Append(value[..at]);
            value = value[at..];
            var found = CharacterReference.At(value);
            if (found.Repair is not null) notes.Warn(found.Repair, line, value[..Math.Min(20, value.Length)].ToString());
            text.Append(WebUtility.HtmlDecode(found.Text));
            value = value[found.Length..];
        }

        return text.Append(value).ToString();
    }

    /// <summary>Returns a name that XmlReader accepts: a prefix and a local name at most. Null if it is none.</summary>
    private static string? NameOf(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        var (prefix, local) = colon < 0 ? ("", text.ToString()) : (text[..colon].ToString(), text[(colon + 1)..].ToString());
        local = local.Replace(':', '_');
        if (prefix.Length == 0 || local.Length == 0) return IsName(prefix + local) ? prefix + local : null;
        return IsName(prefix) && IsName(local) ? $"{prefix}:{local}" : null;
    }

    private static bool IsName(string text) =>
        text.Length is > 0 and < 256 && XmlConvert.IsStartNCNameChar(text[0]) && text.All(XmlConvert.IsNCNameChar);
}
