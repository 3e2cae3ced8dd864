using System.Globalization;
using System.Text;
using Newtonsoft.Json;
using JsonCommentHandling = System.Text.Json.JsonCommentHandling;

namespace PodcastApi;

/// <summary>Newtonsoft.Json converter for a model, with the same readers and writers that the client uses.</summary>
internal abstract class ModelJsonConverter<T> : JsonConverter
{
    public sealed override bool CanConvert(Type objectType) =>
        (Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T)) == (Nullable.GetUnderlyingType(objectType) ?? objectType);

    public sealed override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        if (reader.TokenType == JsonToken.Null) return null;
        var path = reader.Path;
        try
        {
            var json = new JsonScanner(Encoding.UTF8.GetBytes(TextOf(reader)), JsonCommentHandling.Skip);
            if (Read(ref json, out var value) && value is not null) return value;
        }
        catch (System.Text.Json.JsonException e)
        {
            throw new JsonSerializationException($"The JSON at \"{path}\" can't be read: {e.Message}", e);
        }

        throw new JsonSerializationException(
            $"The JSON at \"{path}\" does not fit {objectType.Name}, which requires an object with all required fields (or a string, "
                + "for an enum)."
        );
    }

    public sealed override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        if (value is null) writer.WriteNull();
        else Write(writer, (T)value);
    }

    private protected abstract bool Read(ref JsonScanner json, out T? value);

    private protected abstract void Write(JsonWriter json, T value);

    /// <summary>
    /// Copies the tokens as JSON text, without date parsing. The caller decides how numbers are parsed: doubles, Newtonsoft's default,
    /// never fail; decimals keep more digits, but fail if a number is out of range.
    /// </summary>
    private static string TextOf(JsonReader reader)
    {
        var dates = reader.DateParseHandling;
        reader.DateParseHandling = DateParseHandling.None;
        try
        {
            using var text = new StringWriter(CultureInfo.InvariantCulture);
            // Escapes non-ASCII characters: a lone surrogate would otherwise be replaced when converted to UTF-8.
            using var writer = new TokenWriter(text) { StringEscapeHandling = StringEscapeHandling.EscapeNonAscii };
            writer.WriteToken(reader);
            return text.ToString();
        }
        finally
        {
            reader.DateParseHandling = dates;
        }
    }

    /// <summary>
    /// Writes tokens as JSON text. A number beyond the range of a double was parsed as infinity; it is written as a number that is out of
    /// range too.
    /// </summary>
    private sealed class TokenWriter(TextWriter text) : JsonTextWriter(text)
    {
        private const string BeyondDouble = "1e999";

        public override void WriteValue(double value)
        {
            if (double.IsInfinity(value)) WriteRawValue(value > 0 ? BeyondDouble : "-" + BeyondDouble);
            else base.WriteValue(value);
        }
    }
}
