using System.Text.Json.Nodes;

namespace PodcastApi.Emulator;

/// <summary>Removes nulls from responses with a single object. Responses with several objects contain them, as documented.</summary>
internal static class JsonNulls
{
    internal static JsonObject Remove(JsonObject json)
    {
        foreach (var (name, value) in json.ToList())
        {
            if (value is null) json.Remove(name);
            else RemoveInside(value);
        }

        return json;
    }

    private static void RemoveInside(JsonNode value)
    {
        if (value is JsonObject fields) Remove(fields);
        foreach (var item in (value as JsonArray)?.OfType<JsonObject>() ?? []) Remove(item);
    }
}
