using System.Text;
using System.Xml;

namespace PodcastApi.Emulator.Server;

/// <summary>Walks over a feed's elements without ever holding more of it than one text.</summary>
internal sealed class FeedXml : IDisposable
{
    private readonly string _file;
    private readonly FeedLimits _limits;
    private readonly XmlReader _reader;
    private readonly StringBuilder _text = new();
    private readonly char[] _piece = new char[4096];

    internal FeedXml(TextReader text, string file, FeedLimits limits)
    {
        (_file, _limits) = (file, limits);

        // Nothing outside the text is ever requested; MarkupRepair rejects declarations before this does.
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = true };
        var names = new XmlNamespaceManager(new FeedNameTable(file));
        foreach (var (prefix, space) in FeedName.Usual) names.AddNamespace(prefix, space);
        _reader = XmlReader.Create(text, settings, new XmlParserContext(names.NameTable, names, null, XmlSpace.None));
    }

    /// <summary>Of the current element, as <see cref="FeedName"/> spells it.</summary>
    internal string Name => FeedName.Of(_reader.Prefix, _reader.LocalName, _reader.NamespaceURI);

    /// <summary>Of the current element, as the feed spells it.</summary>
    internal string OwnName => _reader.Name;

    internal int Line => ((IXmlLineInfo)_reader).LineNumber;

    internal int Depth => _reader.Depth;

    /// <summary>Trimmed; null when the current element has none of this name or an empty one.</summary>
    internal string? Attribute(string name) => _reader.GetAttribute(name)?.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>Goes to the outermost element.</summary>
    internal void ToRoot()
    {
        while (Read() && _reader.NodeType != XmlNodeType.Element)
        {
        }
    }

    /// <summary>Goes to the next child of an element, past what is left of the former child.</summary>
    /// <param name="parent">The element's depth.</param>
    internal bool ToNextChild(int parent)
    {
        if (_reader.NodeType == XmlNodeType.Element && _reader.Depth == parent && _reader.IsEmptyElement) return false;
        while (Read())
        {
            if (_reader.NodeType == XmlNodeType.Element && _reader.Depth == parent + 1) return true;
            if (_reader.NodeType == XmlNodeType.EndElement && _reader.Depth == parent) return false;
        }

        return false;
    }

    /// <summary>The text of the current element. Tags in it, which should have been escaped, are text.</summary>
    internal string ReadText()
    {
        _text.Clear();
        if (_reader.IsEmptyElement) return "";
        var depth = _reader.Depth;
        while (Read() && _reader.Depth > depth)
        {
            if (_reader.NodeType == XmlNodeType.Element) WriteTag();
            else if (_reader.NodeType == XmlNodeType.EndElement) _text.Append("</").Append(_reader.Name).Append('>');
            else ReadPieces();
            CheckLength();
        }

        return _text.ToString();
    }

    internal FeedException Error(string reason) => new(_file, Math.Max(Line, 1), reason);

    public void Dispose() => _reader.Dispose();

    private bool Read()
    {
        try
        {
            if (!_reader.Read()) return false;
        }
        catch (XmlException e) when (e.LineNumber == 0)
        {
            throw new FeedException(_file, null, "there is no XML in it. Give an RSS feed, unpacked.", e);
        }
        catch (XmlException e)
        {
            throw new FeedException(_file, e.LineNumber, $"this is no well-formed XML. {e.Message} Mend that place, or fetch the feed again if it is cut off.", e);
        }

        return _reader.Depth <= FeedLimits.Depth ? true : throw Error($"elements are nested deeper than {FeedLimits.Depth} levels. Take that place out of the file and import again.");
    }

    private void ReadPieces()
    {
        while (_reader.ReadValueChunk(_piece, 0, _piece.Length) is > 0 and var length)
        {
            _text.Append(_piece, 0, length);
            CheckLength();
        }
    }

    private void CheckLength()
    {
        if (_text.Length > _limits.TextLength) throw Error($"a text is longer than {_limits.TextLength} characters. Shorten it and import again.");
    }

    private void WriteTag()
    {
        _text.Append('<').Append(_reader.Name);
        for (var i = 0; i < _reader.AttributeCount; i++)
        {
            _reader.MoveToAttribute(i);
            _text.Append(' ').Append(_reader.Name).Append("=\"").Append(_reader.Value.Replace("\"", "&quot;", StringComparison.Ordinal)).Append('"');
        }

        _reader.MoveToElement();
        _text.Append(_reader.IsEmptyElement ? "/>" : ">");
    }
}
