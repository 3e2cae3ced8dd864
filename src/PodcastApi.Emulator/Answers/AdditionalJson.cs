using System.Text.Json.Nodes;

namespace PodcastApi.Emulator;

internal static class AdditionalJson
{
    /// <summary>Appends the fields that no model knows: the real API sends more than its documentation shows.</summary>
    internal static JsonObject With(this JsonObject json, IReadOnlyDictionary<string, RawJson> fields)
    {
        foreach (var (name, value) in fields) json[name] = JsonNode.Parse(value.Text);
        return json;
    }
}
