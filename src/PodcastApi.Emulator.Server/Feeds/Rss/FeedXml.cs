using System.Text;
using System.Xml;

namespace PodcastApi.Emulator.Server;

/// <summary>Reads a feed's elements one at a time, keeping at most one text in memory.</summary>
internal sealed class FeedXml : IDisposable
{
    private readonly string _file;
    private readonly FeedLimits _limits;
    private readonly XmlReader _reader;
    private readonly Func<int> _skippedLines;
    private string _rootSpace = "";
    private string? _unprefixed;
    private readonly StringBuilder _text = new();
    private readonly char[] _piece = new char[4096];

    /// <param name="text">The text, which begins with the outermost element.</param>
    /// <param name="skippedLines">Returns the number of lines before the outermost element.</param>
    /// <param name="file">The name of the file, for messages.</param>
    /// <param name="limits">The maximum length of a text.</param>
    /// <param name="notes">Receives what was guessed.</param>
    internal FeedXml(TextReader text, Func<int> skippedLines, string file, FeedLimits limits, FeedNotes notes)
    {
        (_file, _limits, _skippedLines) = (file, limits, skippedLines);

        // No external resources are loaded; MarkupRepair removes declarations.
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = true };
        var names = new FeedNamespaces(new FeedNameTable(file), notes);
        _reader = XmlReader.Create(text, settings, new XmlParserContext(names.NameTable, names, null, XmlSpace.None));
    }

    /// <summary>The name of the current element, normalized by <see cref="FeedName"/>.</summary>
    internal string Name =>
        _unprefixed is not null && _reader.Prefix.Length == 0 && (_reader.NamespaceURI.Length == 0 || _reader.NamespaceURI == _rootSpace)
            ? _unprefixed + _reader.LocalName.ToLowerInvariant()
            : FeedName.Of(_reader.Prefix, _reader.LocalName, _reader.NamespaceURI);

    /// <summary>The name of the current element without its prefix, in lower case.</summary>
    internal string LocalName => _reader.LocalName.ToLowerInvariant();

    /// <summary>The name of the current element, as in the feed.</summary>
    internal string OwnName => _reader.Name;

    internal int Line => ((IXmlLineInfo)_reader).LineNumber + _skippedLines();

    internal int Depth => _reader.Depth;

    /// <summary>Returns an attribute of the current element, trimmed; null if it is missing or empty.</summary>
    internal string? Attribute(string name) => _reader.GetAttribute(name)?.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>Moves to the root element.</summary>
    internal void ToRoot()
    {
        while (Read() && _reader.NodeType != XmlNodeType.Element)
        {
        }
    }

    /// <summary>Treats elements without a prefix as those of this feed, whatever its default namespace is.</summary>
    /// <param name="prefix">The normalized prefix: empty for RSS.</param>
    internal void TreatUnprefixedAs(string prefix) => (_unprefixed, _rootSpace) = (prefix, _reader.NamespaceURI);

    /// <summary>Moves to the next child of an element, skipping the rest of the previous child.</summary>
    /// <param name="parent">The depth of the element.</param>
    /// <param name="own">Receives the beginning of the element's own text.</param>
    internal bool ToNextChild(int parent, StringBuilder? own = null)
    {
        if (_reader.NodeType == XmlNodeType.Element && _reader.Depth == parent && _reader.IsEmptyElement) return false;
        while (Read())
        {
            if (_reader.NodeType == XmlNodeType.Element && _reader.Depth == parent + 1) return true;
            if (_reader.NodeType == XmlNodeType.EndElement && _reader.Depth == parent) return false;
            if (_reader.NodeType == XmlNodeType.Text && _reader.Depth == parent + 1 && own is { Length: 0 })
                own.Append(_piece, 0, ReadPiece());
        }

        return false;
    }

    /// <summary>Reads the text of the current element. Tags in it, which should have been escaped, are treated as text.</summary>
    /// <returns>The text; null if it is too long or too deep, which is noted.</returns>
    internal string? ReadText(FeedNotes notes)
    {
        _text.Clear();
        if (_reader.IsEmptyElement) return "";
        var (depth, line, name, fault) = (_reader.Depth, Line, _reader.Name, (string?)null);
        while (Read() && _reader.Depth > depth)
        {
            if (fault is null && (fault = TextFault()) is null) Append();
        }

        fault ??= TextFault();
        if (fault is null) return _text.ToString();
        notes.LeaveOut(fault, line, name);
        return null;
    }

    internal FeedException Error(string reason) => new(_file, Math.Max(Line, 1), reason);

    public void Dispose() => _reader.Dispose();

    private bool Read() => Guard(_reader.Read);

    private int ReadPiece() => Guard(() => _reader.ReadValueChunk(_piece, 0, _piece.Length));

    private T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmlException e) when (e.LineNumber == 0)
        {
            throw new FeedException(_file, null, "it contains no XML. Use an uncompressed RSS feed.", e);
        }
        catch (XmlException e)
        {
            throw new FeedException(
                _file,
                e.LineNumber + _skippedLines(),
                $"this is not well-formed XML. {e.Message} Fix that place, or download the feed again if it is truncated.",
                e);
        }
    }

    private void Append()
    {
        if (_reader.NodeType == XmlNodeType.Element) WriteTag();
        else if (_reader.NodeType == XmlNodeType.EndElement) _text.Append("</").Append(_reader.Name).Append('>');
        else AppendValue();
    }

    private void AppendValue()
    {
        while (_text.Length <= _limits.TextLength && ReadPiece() is > 0 and var length)
            _text.Append(_piece, 0, length);
    }

    private string? TextFault() =>
        _reader.Depth > FeedLimits.Depth ? $"texts with elements nested deeper than {FeedLimits.Depth} levels"
        : _text.Length > _limits.TextLength ? $"texts longer than {_limits.TextLength} characters"
        : null;

    private void WriteTag()
    {
        _text.Append('<').Append(_reader.Name);
        for (var i = 0; i < _reader.AttributeCount; i++)
        {
            _reader.MoveToAttribute(i);
            _text
                .Append(' ')
                .Append(_reader.Name)
                .Append("=\"")
                .Append(_reader.Value.Replace("\"", "&quot;", StringComparison.Ordinal))
                .Append('"');
        }

        _reader.MoveToElement();
        _text.Append(_reader.IsEmptyElement ? "/>" : ">");
    }
}
