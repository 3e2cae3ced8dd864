using System.Text.Json.Nodes;
using Newtonsoft.Json;

namespace PodcastApi.Emulator;

internal static class AdditionalJson
{
    /// <summary>Appends the additional fields of a model, because the real API sends more than its documentation shows.</summary>
    internal static JsonObject With(this JsonObject json, IReadOnlyDictionary<string, RawJson> fields)
    {
        foreach (var (name, value) in fields) json[name] = JsonNode.Parse(value.Text);
        return json;
    }

    /// <summary>Appends the model's fields that this writer does not know, because they were added to the API later.</summary>
    internal static JsonObject WithNewFieldsOf(this JsonObject json, object model)
    {
        foreach (var (name, value) in JsonNode.Parse(JsonConvert.SerializeObject(model))!.AsObject())
        {
            if (!json.ContainsKey(name)) json[name] = value?.DeepClone();
        }

        return json;
    }
}
