using System.Text.Json.Nodes;

namespace PodcastApi.Emulator;

/// <summary>Changes the items of a multi-get's response; other responses have none.</summary>
internal static class ItemsJson
{
    internal static void RemoveFirst(JsonObject body, int count)
    {
        foreach (var items in Lists(body)) items.RemoveRange(0, Math.Min(count, items.Count));
    }

    internal static void Reverse(JsonObject body)
    {
        foreach (var items in Lists(body))
        {
            var reversed = items.Reverse().ToList();
            items.Clear();
            foreach (var item in reversed) items.Add(item);
        }
    }

    private static List<JsonArray> Lists(JsonObject body) => [.. body["data"]!.AsObject().Select(field => field.Value).OfType<JsonArray>()];
}
