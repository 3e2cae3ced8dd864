using System.Text;
using System.Text.Json;
using Newtonsoft.Json;

namespace PodcastApi;

/// <summary>One walk over a JSON text in UTF-8, for the generated readers.</summary>
/// <remarks>
/// Throws <see cref="System.Text.Json.JsonException"/> where the text is no JSON, is cut, goes on after its end, or is
/// nested deeper than 64 levels.
/// </remarks>
internal ref struct JsonScanner
{
    private readonly ReadOnlySpan<byte> _json;
    private Utf8JsonReader _reader;

    internal JsonScanner(ReadOnlySpan<byte> json)
    {
        // A byte order mark is legal in front of UTF-8, and Utf8JsonReader refuses it.
        _json = json.StartsWith("\uFEFF"u8) ? json.Slice(3) : json;
        _reader = new Utf8JsonReader(_json);
        _reader.Read();
    }

    internal readonly JsonTokenType Kind => _reader.TokenType;

    internal readonly bool IsNull => _reader.TokenType == JsonTokenType.Null;

    /// <summary>The current string or number as it stands in the text, still escaped.</summary>
    internal readonly ReadOnlySpan<byte> Span => _reader.ValueSpan;

    internal readonly bool IsEscaped => _reader.ValueIsEscaped;

    internal readonly int Start => (int)_reader.TokenStartIndex;

    internal readonly bool EnterObject() => _reader.TokenType == JsonTokenType.StartObject;

    internal readonly bool EnterArray() => _reader.TokenType == JsonTokenType.StartArray;

    internal bool NextField(out JsonField field)
    {
        _reader.Read();
        if (_reader.TokenType == JsonTokenType.EndObject)
        {
            field = default;
            return false;
        }

        var name = _reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(Text()) : _reader.ValueSpan;
        _reader.Read();
        field = new JsonField(name, Start);
        return true;
    }

    internal bool NextItem()
    {
        _reader.Read();
        return _reader.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>Keeps what did not fit as raw text; the last member of a name wins, whether it fitted or not.</summary>
    internal void EndField(in JsonField field, bool fits, ref AdditionalFields? rest)
    {
        if (fits)
        {
            rest?.Remove(field.Name);
            return;
        }

        var raw = Raw(field.ValueStart);
        rest ??= new AdditionalFields();
        rest.Set(field.Name, raw);
    }

    /// <summary>Goes to the end of the value that began at <paramref name="start"/>, and gives its text.</summary>
    internal RawJson Raw(int start)
    {
        SkipRest();
        return RawJson.Trusted(Utf8.Text(_json.Slice(start, (int)_reader.BytesConsumed - start)));
    }

    internal void SkipRest()
    {
        if (_reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) _reader.Skip();
    }

    /// <summary>Makes sure that nothing follows the outermost value.</summary>
    internal void End() => _reader.Read();

    internal readonly bool TryDate(out DateTimeOffset value) => _reader.TryGetDateTimeOffset(out value);

    internal readonly bool TryDateWithoutZone(out DateTime value) => _reader.TryGetDateTime(out value);

    /// <summary>The current string or name. A lone surrogate and a byte that is no UTF-8 become U+FFFD.</summary>
    internal readonly string Text()
    {
        if (!_reader.ValueIsEscaped) return Utf8.Text(_reader.ValueSpan);
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // GetString refuses what it cannot transcode; Newtonsoft's tokenizer puts U+FFFD there.
            using var lenient = new JsonTextReader(new StringReader("\"" + Utf8.Text(_reader.ValueSpan) + "\""));
            return lenient.ReadAsString()!;
        }
    }
}
