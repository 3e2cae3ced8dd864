using System.Text.Json.Nodes;

namespace PodcastApi.Emulator;

/// <summary>Writes nulls where the OpenAPI document allows them, except for <c>id</c> and the requested objects.</summary>
internal static class NullJson
{
    internal static void WriteFields(JsonObject body)
    {
        foreach (var part in JsonTree.Parts(body))
        {
            if (part is JsonArray list) list.Add(null);
            else Clear(part.AsObject(), value => value is JsonValue);
        }
    }

    internal static void WriteParts(JsonObject body)
    {
        foreach (var result in body["data"]!.AsObject().Select(field => field.Value))
        {
            foreach (var item in (result as JsonArray ?? (IEnumerable<JsonNode?>)[result]).OfType<JsonObject>()) Clear(item, _ => true);
        }
    }

    private static void Clear(JsonObject part, Func<JsonNode?, bool> matches)
    {
        foreach (var (name, value) in part.ToList())
        {
            if (name != "id" && matches(value)) part[name] = null;
        }
    }
}
