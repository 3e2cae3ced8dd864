using System.Text.Json.Nodes;

namespace PodcastApi.Emulator;

internal static class GraphQlErrors
{
    internal static void Write(JsonObject body, string message)
    {
        var data = body["data"]!.AsObject();
        foreach (var name in data.Select(field => field.Key).ToList()) data[name] = null;
        body["errors"] = new JsonArray(new JsonObject { ["message"] = message, ["extensions"] = new JsonObject { ["code"] = "INTERNAL" } });
    }
}
