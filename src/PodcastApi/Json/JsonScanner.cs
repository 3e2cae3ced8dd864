using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace PodcastApi;

/// <summary>One walk over a JSON text in UTF-8, for the generated readers.</summary>
/// <remarks>
/// Throws <see cref="System.Text.Json.JsonException"/> where the text is no JSON, is cut, goes on after its end, or is
/// nested deeper than 64 levels.
/// </remarks>
internal ref struct JsonScanner
{
    // A log is told of a few, not of each of a thousand entries.
    private const int MostTypeMismatches = 10;

    // Below it, what the table costs is more than what it saves.
    private const int LeastRepetitive = 8 * 1024;

    private readonly ReadOnlySpan<byte> _json;
    private readonly StringCache? _texts;
    private Utf8JsonReader _reader;
    private List<int>? _typeMismatches;
    private readonly JsonBounds _bounds;
    private long _entries;
    private bool _unknown;
    private int _place;

    internal JsonScanner(ReadOnlySpan<byte> json, JsonCommentHandling comments = JsonCommentHandling.Disallow, JsonBounds? bounds = null)
    {
        _bounds = bounds ?? JsonBounds.None;
        // A byte order mark is legal in front of UTF-8, and Utf8JsonReader rejects it.
        _json = json.StartsWith("\uFEFF"u8) ? json.Slice(3) : json;
        _reader = new Utf8JsonReader(_json, new JsonReaderOptions { CommentHandling = comments });
        _reader.Read();
        if (_json.Length >= LeastRepetitive) _texts = new StringCache();
    }

    /// <summary>Where values begin that did not fit their type, the first few of them.</summary>
    internal readonly IReadOnlyList<int> TypeMismatches => _typeMismatches ?? (IReadOnlyList<int>)[];

    internal readonly JsonTokenType Kind => _reader.TokenType;

    internal readonly bool IsNull => _reader.TokenType == JsonTokenType.Null;

    /// <summary>The current string or number as it stands in the text, still escaped.</summary>
    internal readonly ReadOnlySpan<byte> Span => _reader.ValueSpan;

    internal readonly bool IsEscaped => _reader.ValueIsEscaped;

    internal readonly int Start => (int)_reader.TokenStartIndex;

    internal readonly bool EnterObject() => _reader.TokenType == JsonTokenType.StartObject;

    internal readonly bool EnterArray() => _reader.TokenType == JsonTokenType.StartArray;

    /// <summary>Whether the current value is this text, without escapes.</summary>
    internal readonly bool Is(ReadOnlySpan<byte> text) =>
        _reader.TokenType == JsonTokenType.String && !_reader.ValueIsEscaped && _reader.ValueSpan.SequenceEqual(text);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool NextField(out JsonMember field)
    {
        _reader.Read();
        if (_reader.TokenType == JsonTokenType.EndObject)
        {
            field = default;
            return false;
        }

        var escaped = _reader.ValueIsEscaped ? _reader.ValueSpan : default;
        var name = _reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(Text()) : _reader.ValueSpan;
        if (_texts is not null) _place = StringCache.PlaceOf(name, _reader.CurrentDepth);
        _reader.Read();
        field = new JsonMember(name, escaped, Start);
        return true;
    }

    /// <summary>Counts an entry of a list, which then has so many.</summary>
    /// <exception cref="JsonBoundException">There are more than the bounds allow.</exception>
    internal void CountEntry(int inList)
    {
        if (inList > _bounds.MaxListEntries) throw new JsonBoundException(FormattableString.Invariant($"a list or an object holds more than the {_bounds.MaxListEntries} entries that {nameof(PodcastClientOptions.MaxListEntries)} allows"));
        if (++_entries > _bounds.MaxEntries) throw new JsonBoundException(FormattableString.Invariant($"its lists hold more than {_bounds.MaxEntries} entries together, ten times what {nameof(PodcastClientOptions.MaxListEntries)} allows in one"));
    }

    /// <exception cref="JsonBoundException">There are more than the bounds allow.</exception>
    internal readonly void CheckErrors(int count)
    {
        if (count > _bounds.MaxReportedErrors) throw new JsonBoundException(FormattableString.Invariant($"it reports more than the {_bounds.MaxReportedErrors} errors that {nameof(PodcastClientOptions.MaxReportedErrors)} allows"));
    }

    internal bool NextItem()
    {
        _reader.Read();
        return _reader.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>Says that the current field has no property; always false, for it fits none.</summary>
    internal bool IsUnknown()
    {
        _unknown = true;
        return false;
    }

    /// <summary>Keeps what did not fit as raw text; the last member of a name wins, whether it fitted or not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // For each field of a response, and nearly all of them fit.
    internal void EndField(in JsonMember field, bool fits, ref RawJsonDictionary? rest)
    {
        if (!fits) KeepField(field, ref rest);
        else rest?.Remove(field.Name);
    }

    /// <summary>Goes to the end of the value that began at <paramref name="start"/>, and gives its text.</summary>
    internal RawJson Raw(int start)
    {
        SkipRest();
        return RawJson.Trusted(Utf8Text.Text(_json.Slice(start, (int)_reader.BytesConsumed - start)));
    }

    internal void SkipRest()
    {
        if (_reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) _reader.Skip();
    }

    /// <summary>Makes sure that nothing follows the outermost value.</summary>
    internal void End() => _reader.Read();

    internal readonly bool TryDate(out DateTimeOffset value) => _reader.TryGetDateTimeOffset(out value);

    internal readonly bool TryDateWithoutZone(out DateTime value) => _reader.TryGetDateTime(out value);

    /// <summary>The current string; the same object as the latest one of this field where that reads the same.</summary>
    internal readonly string SharedText()
    {
        if (_texts is null) return Text();
        var length = _reader.ValueSpan.Length;
        // Behind its quote.
        return _texts.Of(_json, _place, Start + 1, length, this);
    }

    /// <summary>The current string or name. A lone surrogate and a byte that is no UTF-8 become U+FFFD.</summary>
    internal readonly string Text() => _reader.ValueIsEscaped ? JsonUnescaper.Unescape(_reader.ValueSpan) : Utf8Text.Text(_reader.ValueSpan);

    /// <summary>Whether the value is not what was sent, since half of a pair can't stand in a text. Costs nothing unless there is a U+FFFD.</summary>
    internal readonly bool HasLoneSurrogate(string value) =>
        _reader.ValueIsEscaped && value.AsSpan().IndexOf('\uFFFD') >= 0 && JsonUnescaper.HasLoneSurrogate(_reader.ValueSpan);

    private void KeepField(in JsonMember field, ref RawJsonDictionary? rest)
    {
        if (!_unknown && (_typeMismatches?.Count ?? 0) < MostTypeMismatches) (_typeMismatches ??= []).Add(field.ValueStart);
        _unknown = false;
        var raw = Raw(field.ValueStart);
        rest ??= new RawJsonDictionary();
        rest.Set(field, raw);
        CountEntry(rest.Count);
    }
}
