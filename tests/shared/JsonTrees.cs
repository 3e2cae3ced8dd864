using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PodcastApi.Testing;

/// <summary>Normalizes JSON, so that equal trees have equal texts. Dates and numbers are unchanged.</summary>
internal static class JsonTrees
{
    /// <summary>Sorts names and omits nulls: null and absent are the same in the models, and lists skip them.</summary>
    internal static string Canonical(string json) => Canonical(Parse(json)).ToString();

    internal static JToken Parse(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json))
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
        };
        return JToken.ReadFrom(reader);
    }

    private static JToken Canonical(JToken token) =>
        token switch
        {
            JObject item => new JObject(
                item.Properties()
                    .Where(p => p.Value.Type != JTokenType.Null)
                    .OrderBy(p => p.Name, StringComparer.Ordinal)
                    .Select(p => new JProperty(p.Name, Canonical(p.Value)))),
            JArray list => new JArray(list.Where(item => item.Type != JTokenType.Null).Select(Canonical)),
            _ => token,
        };
}
