using Newtonsoft.Json;

namespace PodcastApi;

internal static class JsonWriterExtensions
{
    /// <summary>Writes the name, unless <paramref name="rest"/> contains the field, so that its raw text is written instead.</summary>
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

    /// <summary>Writes lone surrogates as escapes, since as characters they would be lost in UTF-8.</summary>
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

        // A writer that builds a tree would store raw text as one opaque node, so write the tokens instead.
        try
        {
            // Parse once before writing, so that a failure does not leave an incomplete value.
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
        var tokens = new JsonTextReader(new StringReader(value.Text))
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = floats,
        };
        tokens.Read();
        return tokens;
    }
}
