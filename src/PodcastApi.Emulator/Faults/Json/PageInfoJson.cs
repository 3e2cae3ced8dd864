using System.Text.Json.Nodes;

namespace PodcastApi.Emulator;

/// <summary>Writes invalid paging information.</summary>
internal static class PageInfoJson
{
    internal static void Repeat(RequestContext call, JsonObject body)
    {
        if (call.Cursor is { } cursor) Write(body, cursor);
    }

    /// <summary>Writes the token; null to omit it.</summary>
    internal static void Write(JsonObject body, string? token)
    {
        foreach (var page in JsonTree.Parts(body).OfType<JsonObject>().Where(part => part.ContainsKey("hasNextPage")))
        {
            page["hasNextPage"] = true;
            page.Remove("token");
            if (token is not null) page["token"] = token;
        }
    }
}
