using System.Text.Json.Nodes;

namespace PodcastApi.Emulator;

internal static class JsonTree
{
    /// <summary>Returns the objects and lists of the API in a body, inner ones first, without the envelope.</summary>
    internal static IReadOnlyList<JsonNode> Parts(JsonObject body) =>
        [.. body["data"]!.AsObject().Select(field => field.Value).OfType<JsonNode>().SelectMany(WithChildren)];

    private static IEnumerable<JsonNode> WithChildren(JsonNode node) => node switch
    {
        JsonObject fields => fields.Select(field => field.Value).OfType<JsonNode>().SelectMany(WithChildren).Append(node),
        JsonArray items => items.OfType<JsonNode>().SelectMany(WithChildren).Append(node),
        _ => [],
    };
}
