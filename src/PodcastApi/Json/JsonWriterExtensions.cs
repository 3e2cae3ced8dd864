using Newtonsoft.Json;

namespace PodcastApi;

internal static class JsonWriterExtensions
{
    /// <summary>Writes the name, unless the raw text of this field is kept and will be written instead.</summary>
    internal static bool Begins(this JsonWriter json, string name, IReadOnlyDictionary<string, RawJson> rest)
    {
        if (rest.Count > 0 && rest.ContainsKey(name)) return false;
        json.WritePropertyName(name);
        return true;
    }

    internal static void WriteRest(this JsonWriter json, IReadOnlyDictionary<string, RawJson> rest)
    {
        foreach (var field in rest)
        {
            json.WritePropertyName(field.Key);
            json.WriteRaw(field.Value);
        }
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
