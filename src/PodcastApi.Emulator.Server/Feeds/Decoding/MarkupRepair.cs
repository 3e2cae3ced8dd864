using System.Text;

namespace PodcastApi.Emulator.Server;

/// <summary>Repairs common markup errors in a feed, so that XmlReader can read it. Keeps line numbers.</summary>
/// <remarks>
/// Removes comments and processing instructions, which are not needed and often malformed. Errors that XmlReader detects itself,
/// such as tags that don't match, are not checked here.
/// </remarks>
internal sealed class MarkupRepair(TextWindow source, FeedNotes notes, string file)
{
    private const string BlockEnd = "]]>";

    private readonly StringBuilder _ready = new();
    private Func<bool>? _step;
    private int _tagLength;
    private char _quote;
    private string _before = "";

    /// <summary>The repaired text that was not read yet.</summary>
    internal StringBuilder Ready => _ready;

    /// <summary>Repairs the next piece, which may add nothing.</summary>
    /// <returns>False at the end of the text.</returns>
    internal bool Step()
    {
        source.Fill();
        return !source.Rest.IsEmpty && (_step ??= InProlog)();
    }

    /// <summary>Skips text before the first tag: blank lines, a second byte order mark, or a script's error message.</summary>
    private bool InProlog()
    {
        var junk = source.Rest.IndexOf('<');
        var line = source.Line;
        var text = source.Take(junk < 0 ? source.Rest.Length : junk);
        if (!text.Trim("\uFEFF \t\r\n").IsEmpty) notes.Add("text before the first tag was ignored", line, text.Trim().ToString());
        Break(text);
        if (junk >= 0) _step = InText;
        return true;
    }

    private bool InText()
    {
        var length = source.Rest.IndexOfAny('&', '<', '>');
        if (length != 0)
            return Copy(length < 0 ? source.Rest.Length : length);
        if (source.Rest[0] == '&')
            return Refer();
        if (source.Rest[0] == '<')
            return Open();
        return _before.EndsWith("]]", StringComparison.Ordinal)
            ? Put(1, "&gt;", "the end of a CDATA block that was never started was read as text")
            : Copy(1);
    }

    private bool Open() => source.Rest switch
    {
        ['<', '!', '[', 'C', 'D', 'A', 'T', 'A', '[', ..] => Enter(InBlock, "<![CDATA[".Length),
        ['<', '!', '-', '-', ..] => Enter(InComment, 0),
        ['<', '?', ..] => Enter(InInstruction, 0),
        ['<', '!', ..] => throw Declared(),
        ['<', '/', var first, ..] when BeginsName(first) => Enter(InTag, 1),
        ['<', var first, ..] when BeginsName(first) => Enter(InTag, 1),
        _ => Put(1, "&lt;", "angle brackets that start no tag were read as text"),
    };

    private bool InTag()
    {
        var length = _quote == default ? source.Rest.IndexOfAny("\"'>&") : source.Rest.IndexOfAny(_quote, '&', '<');
        if ((_tagLength += length < 0 ? source.Rest.Length : length + 1) > FeedLimits.TagLength)
            throw new FeedException(
                file,
                source.Line,
                $"a tag is longer than {FeedLimits.TagLength} characters, so its end is probably missing. Fix it and import again.");
        if (length != 0)
            return Copy(length < 0 ? source.Rest.Length : length);
        var next = source.Rest[0];
        if (next == '&') return Refer();
        if (next == '<') return Put(1, "&lt;", "angle brackets that start no tag were read as text");
        if (next == '>') _step = InText;
        else _quote = _quote == default ? next : default;
        return Copy(1);
    }

    private bool InBlock() => Until(BlockEnd, keep: true);

    private bool InComment() => Until("-->", keep: false);

    private bool InInstruction() => Until("?>", keep: false);

    private bool Until(string end, bool keep)
    {
        var at = source.Rest.IndexOf(end);
        if (at >= 0) _step = InText;

        // The end mark may be split by the end of the window.
        var length = at >= 0 ? at + end.Length : source.AtEnd ? source.Rest.Length : source.Rest.Length - end.Length + 1;
        if (keep) return Copy(length);
        Break(source.Take(length));
        return true;
    }

    private bool Enter(Func<bool> step, int length)
    {
        (_step, _tagLength, _quote) = (step, 0, default);
        return Copy(length);
    }

    private bool Copy(int length)
    {
        var text = source.Take(length);
        _ready.Append(text);
        _before =
            text.Length == 1 ? _before[^Math.Min(1, _before.Length)..] + text.ToString() : text[^Math.Min(2, text.Length)..].ToString();
        return true;
    }

    private bool Refer()
    {
        var found = CharacterReference.At(source.Rest);
        return Put(found.Length, found.Text, found.Repair);
    }

    private bool Put(int length, string text, string? repair)
    {
        if (repair is not null) notes.Add(repair, source.Line, source.Rest[..Math.Min(20, source.Rest.Length)].ToString());
        source.Take(length);
        _ready.Append(text);
        _before = "";
        return true;
    }

    private void Break(ReadOnlySpan<char> leftOut) => _ready.Append('\n', leftOut.Count('\n'));

    private FeedException Declared() =>
        new(
            file,
            source.Line,
            source.Rest.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase)
                ? "this is an HTML page, not a feed. Use the file that the page's RSS link points to."
                : "declarations such as <!DOCTYPE …> are rejected, because they can refer to other files and expand to huge texts. "
                    + "Remove the declaration, up to its closing >, and import again."
        );

    private static bool BeginsName(char c) => char.IsLetter(c) || c is '_' or ':';
}
