using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace PodcastApi;

/// <summary>Forward-only reader of a UTF-8 JSON text, for the generated model readers.</summary>
/// <remarks>
/// Throws <see cref="System.Text.Json.JsonException"/> if the text is not valid JSON, is incomplete, has content after its end, or
/// is nested deeper than 64 levels.
/// </remarks>
internal ref struct JsonScanner
{
    // Avoids a thousand log entries for a list with a thousand mismatches.
    private const int MostTypeMismatches = 10;

    // For shorter texts, the cache costs more than it saves.
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
        // A byte order mark is legal before UTF-8, but Utf8JsonReader rejects it.
        _json = json.StartsWith("\uFEFF"u8) ? json.Slice(3) : json;
        _reader = new Utf8JsonReader(_json, new JsonReaderOptions { CommentHandling = comments });
        _reader.Read();
        if (_json.Length >= LeastRepetitive) _texts = new StringCache();
    }

    /// <summary>Start positions of the first few values that did not fit their type.</summary>
    internal readonly IReadOnlyList<int> TypeMismatches => _typeMismatches ?? (IReadOnlyList<int>)[];

    internal readonly JsonTokenType Kind => _reader.TokenType;

    internal readonly bool IsNull => _reader.TokenType == JsonTokenType.Null;

    /// <summary>The current string or number as in the text, still escaped.</summary>
    internal readonly ReadOnlySpan<byte> Span => _reader.ValueSpan;

    internal readonly bool IsEscaped => _reader.ValueIsEscaped;

    internal readonly int Start => (int)_reader.TokenStartIndex;

    internal readonly bool EnterObject() => _reader.TokenType == JsonTokenType.StartObject;

    internal readonly bool EnterArray() => _reader.TokenType == JsonTokenType.StartArray;

    /// <summary>Returns whether the current value equals this text and is not escaped.</summary>
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

    /// <summary>Counts an entry of a list that now has <paramref name="inList"/> entries.</summary>
    /// <exception cref="JsonBoundException">There are more than the bounds allow.</exception>
    internal void CountEntry(int inList)
    {
        if (inList > _bounds.MaxListEntries)
            throw new JsonBoundException(
                FormattableString.Invariant($"a list or an object holds more than the {_bounds.MaxListEntries} entries that ")
                    + $"{nameof(PodcastClientOptions.MaxListEntries)} allows");
        if (++_entries > _bounds.MaxEntries)
            throw new JsonBoundException(
                FormattableString.Invariant($"its lists hold more than {_bounds.MaxEntries} entries together, ten times what ")
                    + $"{nameof(PodcastClientOptions.MaxListEntries)} allows in one");
    }

    /// <exception cref="JsonBoundException">There are more than the bounds allow.</exception>
    internal readonly void CheckErrors(int count)
    {
        if (count > _bounds.MaxReportedErrors)
            throw new JsonBoundException(
                FormattableString.Invariant($"it reports more than the {_bounds.MaxReportedErrors} errors that ")
                    + $"{nameof(PodcastClientOptions.MaxReportedErrors)} allows");
    }

    internal bool NextItem()
    {
        _reader.Read();
        return _reader.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>Marks the current field as unknown. Always returns false, since it fits no property.</summary>
    internal bool IsUnknown()
    {
        _unknown = true;
        return false;
    }

    /// <summary>Keeps a value that did not fit as raw text. If a name is repeated, the last member wins, whether it fits or not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // Called for every field of a response; nearly all fit.
    internal void EndField(in JsonMember field, bool fits, ref RawJsonDictionary? rest)
    {
        if (!fits) KeepField(field, ref rest);
        else rest?.Remove(field.Name);
    }

    /// <summary>Moves to the end of the value that started at <paramref name="start"/>, and returns its text.</summary>
    internal RawJson Raw(int start)
    {
        SkipRest();
        return RawJson.Trusted(Utf8Text.Text(_json.Slice(start, (int)_reader.BytesConsumed - start)));
    }

    internal void SkipRest()
    {
        if (_reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) _reader.Skip();
    }

    /// <summary>Throws if anything follows the outermost value.</summary>
    internal void End() => _reader.Read();

    internal readonly bool TryDate(out DateTimeOffset value) => _reader.TryGetDateTimeOffset(out value);

    internal readonly bool TryDateWithoutZone(out DateTime value) => _reader.TryGetDateTime(out value);

    /// <summary>Returns the current string. Reuses the previous string of this field if the text is the same.</summary>
    internal readonly string SharedText()
    {
        if (_texts is null) return Text();
        var length = _reader.ValueSpan.Length;
        // Skips the opening quote.
        return _texts.Of(_json, _place, Start + 1, length, this);
    }

    /// <summary>Returns the current string or name. Replaces lone surrogates and invalid UTF-8 with U+FFFD.</summary>
    internal readonly string Text() =>
        _reader.ValueIsEscaped ? JsonUnescaper.Unescape(_reader.ValueSpan) : Utf8Text.Text(_reader.ValueSpan);

    /// <summary>
    /// Returns whether a lone surrogate in the JSON was replaced, so that the value differs from what was sent. Free unless the value
    /// contains U+FFFD.
    /// </summary>
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
