using System.Buffers;
using System.Text;

namespace PodcastApi.Emulator.Server;

/// <summary>Repairs a feed's markup, so that XmlReader can read it. Keeps line numbers.</summary>
/// <remarks>
/// Removes comments, processing instructions and a document type, which are not needed and often malformed. Writes CDATA blocks as
/// text, because XmlReader would keep a whole block in memory.
/// </remarks>
internal sealed class MarkupRepair(TextWindow source, FeedNotes notes, string file)
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>");

    private readonly StringBuilder _ready = new();
    private readonly StringBuilder _tag = new();
    private readonly OpenTags _open = new(notes);
    private Func<bool>? _step;
    private int _tagLine;
    private char _quote;
    private char _last;
    private bool _isCut;
    private int _tagEnd;

    /// <summary>The repaired text that was not read yet.</summary>
    internal StringBuilder Ready => _ready;

    /// <summary>The number of lines before the outermost element.</summary>
    internal int SkippedLines { get; private set; }

    /// <summary>Repairs the next piece, which may add nothing.</summary>
    /// <returns>False at the end of the text.</returns>
    internal bool Step()
    {
        source.Fill();
        if (!source.Rest.IsEmpty) return (_step ?? InText)();
        return _step == InTag ? throw Unclosed() : false;
    }

    private bool InText()
    {
        if (!_open.IsInside) return BetweenDocuments();
        var length = source.Rest.IndexOfAny(Special);
        if (length != 0)
            return Copy(length < 0 ? source.Rest.Length : length);
        return source.Rest[0] switch
        {
            '&' => Refer(),
            '<' => Open(),
            _ => Put(1, "&gt;", null),
        };
    }

    /// <summary>Skips text before and after the feed: blank lines, a second byte order mark, or a script's error message.</summary>
    private bool BetweenDocuments()
    {
        var junk = source.Rest.IndexOf('<');
        if (junk == 0) return Open();
        var line = source.Line;
        var text = source.Take(junk < 0 ? source.Rest.Length : junk);
        if (!text.Trim("\uFEFF \t\r\n").IsEmpty)
            notes.Warn(
                _open.IsOver ? "text after the last tag was ignored" : "text before the first tag was ignored",
                line,
                text.Trim().ToString());
        Break(text);
        return true;
    }

    private bool Open() => source.Rest switch
    {
        ['<', '!', '[', 'C', 'D', 'A', 'T', 'A', '[', ..] => Enter(InBlock, "<![CDATA[".Length),
        ['<', '!', '-', '-', '>', ..] => Skip(5),
        ['<', '!', '-', '-', '-', '>', ..] => Skip(6),
        ['<', '!', '-', '-', ..] => Enter(InComment, 4),
        ['<', '?', 'x', 'm', 'l', ':', ..] => Enter(InWordNamespace, 2),
        ['<', '?', ..] => Enter(InInstruction, 2),
        ['<', '!', ..] when !_open.IsInside && !_open.IsOver => Declared(),
        ['<', '/', var first, ..] when FeedTag.BeginsName(first) && !_open.IsOver => Enter(InTag, 1),
        ['<', var first, ..] when FeedTag.BeginsName(first) && !_open.IsOver => Enter(InTag, 1),
        _ when !_open.IsInside => Skip(1),
        _ => Put(1, "&lt;", "angle brackets that start no tag were read as text"),
    };

    /// <summary>A quotation mark counts after an equals sign alone: others are mistakes, as in <c>&lt;a title=it's&gt;</c>.</summary>
    private bool InTag()
    {
        var length = _quote == default ? source.Rest.IndexOfAny("\"'<>") : source.Rest.IndexOfAny(_quote, '<');
        Collect(source.Take(length < 0 ? source.Rest.Length : length));
        if (length < 0) return true;
        var next = source.Rest[0];
        if (_quote != default && next == '<') return InUnclosedValue();
        if (_quote == default && next == '<') return EndWithoutTag();
        if (_quote == default && next == '>') return EndTag();
        if (_quote != default) _quote = default;
        else if (_last == '=') _quote = next;
        Collect(source.Take(1));
        return true;
    }

    /// <summary>A tag in a value means that its closing quotation mark is missing, if the value contains the end of its own tag.</summary>
    private bool InUnclosedValue()
    {
        var end = _tagEnd;
        if (end < 0 || source.Rest is not ['<', var first, ..] || (first != '/' && !FeedTag.BeginsName(first)))
        {
            Collect(source.Take(1));
            return true;
        }

        var after = _tag.ToString(end + 1, _tag.Length - end - 1);
        _tag.Length = end;
        notes.Warn("attributes without a closing quotation mark were repaired", _tagLine);
        WriteTag();
        if (_open.IsInside) FeedTag.Escape(after.Replace('\n', ' '), _ready);
        _step = InText;
        return true;
    }

    private void Collect(ReadOnlySpan<char> text)
    {
        var room = FeedLimits.TagLength - _tag.Length;
        if (!_isCut && text.Length > room)
        {
            notes.LeaveOut($"attributes of tags that are longer than {FeedLimits.TagLength} characters", _tagLine);
            _isCut = true;
        }

        // Only a value can contain it. Found here, since searching the tag at each bracket would take quadratic time.
        if (_tagEnd < 0 && text[..Math.Min(text.Length, room)].IndexOf('>') is >= 0 and var end) _tagEnd = _tag.Length + end;
        _tag.Append(text[..Math.Min(text.Length, room)]);
        if (_isCut && _tag.Length > 0 && char.IsHighSurrogate(_tag[^1])) _tag.Length--;
        if (text.TrimEnd(FeedTag.Blank) is [.., var last]) _last = last;
        Break(text);
    }

    private bool EndTag()
    {
        source.Take(1);
        _step = InText;
        WriteTag();
        return true;
    }

    private void WriteTag()
    {
        if (_isCut && _last == '/') _tag.Append(_last);
        if (FeedTag.Parse(_tag.ToString(), _isCut, _tagLine, notes) is { } tag) _open.Write(tag, _tagLine, _ready);
        else WriteAsText(">");
    }

    private bool EndWithoutTag()
    {
        _step = InText;
        WriteAsText("");
        return true;
    }

    private void WriteAsText(string end)
    {
        notes.Warn("angle brackets that start no tag were read as text", _tagLine, $"<{_tag}{end}");
        if (_open.IsInside) FeedTag.Escape($"<{_tag}{end}".Replace('\n', ' '), _ready);
    }

    private bool InBlock()
    {
        var (length, isEnd) = To("]]>");
        var text = source.Take(length);
        if (_open.IsInside) FeedTag.Escape(text, _ready);
        return Leave(isEnd, 3);
    }

    private bool InComment() => Without("-->");

    /// <summary>Word pastes <c>&lt;?xml:namespace … /&gt;</c> into texts.</summary>
    private bool InWordNamespace() => Without(">");

    private bool InInstruction() => Without("?>");

    private bool Without(string end)
    {
        var (length, isEnd) = To(end);
        Break(source.Take(length));
        return Leave(isEnd, end.Length);
    }

    /// <summary>A document type without declarations of its own. Quotation marks may contain anything.</summary>
    private bool InDocumentType()
    {
        var length = _quote == default ? source.Rest.IndexOfAny("\"'[>") : source.Rest.IndexOf(_quote);
        Break(source.Take(length < 0 ? source.Rest.Length : length));
        if (length < 0) return true;
        var next = source.Rest[0];
        if (_quote != default) _quote = default;
        else if (next == '[') throw Subset();
        else if (next == '>') _step = InText;
        else _quote = next;
        return Skip(1);
    }

    private (int Length, bool IsEnd) To(string end)
    {
        var at = source.Rest.IndexOf(end);
        if (at >= 0) return (at, true);

        // The end mark may be split by the end of the window.
        return (source.AtEnd ? source.Rest.Length : source.Rest.Length - end.Length + 1, false);
    }

    private bool Leave(bool isEnd, int length)
    {
        if (!isEnd) return true;
        _step = InText;
        return Skip(length);
    }

    private bool Enter(Func<bool> step, int length)
    {
        (_step, _tagLine, _quote, _isCut, _last, _tagEnd) = (step, source.Line, default, false, default, -1);
        _tag.Clear();
        return Skip(length);
    }

    private bool Copy(int length)
    {
        _ready.Append(source.Take(length));
        return true;
    }

    private bool Skip(int length)
    {
        source.Take(length);
        return true;
    }

    private bool Refer()
    {
        var found = CharacterReference.At(source.Rest);
        return Put(found.Length, found.Text, found.Repair);
    }

    private bool Put(int length, string text, string? repair)
    {
        if (repair is not null) notes.Warn(repair, source.Line, source.Rest[..Math.Min(20, source.Rest.Length)].ToString());
        source.Take(length);
        _ready.Append(text);
        return true;
    }

    /// <summary>Keeps the line numbers. XmlReader would keep all white space before the outermost element in memory.</summary>
    private void Break(ReadOnlySpan<char> leftOut)
    {
        var lines = leftOut.Count('\n');
        if (_open.IsInside) _ready.Append('\n', lines);
        else if (!_open.IsOver) SkippedLines += lines;
    }

    private bool Declared()
    {
        if (source.Rest.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase))
            throw new FeedException(
                file, source.Line, "this is an HTML page, not a feed. Use the file that the page's RSS link points to.");
        return source.Rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) ? Enter(InDocumentType, 2) : throw Subset();
    }

    private FeedException Subset() =>
        new(
            file,
            source.Line,
            "declarations such as <!DOCTYPE rss [<!ENTITY …>]> are rejected, because they can refer to other files and expand to huge "
                + "texts. Remove the declaration, up to its closing >, and import again.");

    private FeedException Unclosed() =>
        new(file, _tagLine, "a tag that begins here has no end. Fix it, or download the feed again if it is truncated.");
}
