using Newtonsoft.Json;

namespace PodcastApi;

internal static class JsonWriterExtensions
{
    /// <summary>Writes the name, unless the raw text of this field is kept and will be written instead.</summary>
    internal static bool TryWritePropertyName(this JsonWriter json, string name, IReadOnlyDictionary<string, RawJson> rest)
    {
        if (rest.Count > 0 && rest.ContainsKey(name)) return false;
        json.WritePropertyName(name);
        return true;
    }

    internal static void WriteAdditionalProperties(this JsonWriter json, IReadOnlyDictionary<string, RawJson> rest)
    {
        foreach (var field in rest)
        {
            json.WriteName(field.Key);
            json.WriteRaw(field.Value);
        }
    }

    /// <summary>Half of a pair goes out as it came in, as an escape: as a character it would be lost when the text becomes bytes.</summary>
    internal static void WriteName(this JsonWriter json, string name)
    {
        if (json is not JsonTextWriter writer || !Guard.HasLoneSurrogate(name))
        {
            json.WritePropertyName(name);
            return;
        }

        var quoted = JsonConvert.ToString(name, writer.QuoteChar, StringEscapeHandling.EscapeNonAscii);
        writer.WritePropertyName(quoted.Substring(1, quoted.Length - 2), escape: false);
    }

    internal static void WriteRaw(this JsonWriter json, RawJson value)
    {
        if (json is JsonTextWriter)
        {
            json.WriteRawValue(value.Text);
            return;
        }

        // A writer that builds a tree would hold raw text as one opaque node: give it the tokens.
        try
        {
            // Twice, so that a failure leaves no half value behind.
            Tokens(value, FloatParseHandling.Decimal).Skip();
            json.WriteToken(Tokens(value, FloatParseHandling.Decimal));
        }
        catch (JsonReaderException)
        {
            json.WriteToken(Tokens(value, FloatParseHandling.Double));
        }
    }

    private static JsonTextReader Tokens(RawJson value, FloatParseHandling floats)
    {
        var tokens = new JsonTextReader(new StringReader(value.Text)) { DateParseHandling = DateParseHandling.None, FloatParseHandling = floats };
        tokens.Read();
        return tokens;
    }
}
