using System.Text.Json.Nodes;

namespace PodcastApi.Emulator;

/// <summary>Writes shows as the documentation shows them, in its order of fields.</summary>
/// <remarks>By hand, not with the client's own writer: the two are to check each other.</remarks>
internal static class ShowJson
{
    internal static JsonObject Full(PodcastShow show, ShowPage page) => new JsonObject
    {
        ["id"] = show.Id,
        ["title"] = show.Title,
        ["description"] = show.Description,
        ["episodes"] = Page(page),
        ["author"] = show.Author,
        ["images"] = ImageJson.List(show.Images),
        ["url"] = PageUrl.Of(show),
    }.With(show.AdditionalProperties).WithNewFieldsOf(show);

    internal static JsonObject Stub(PodcastShow show) => new()
    {
        ["id"] = show.Id,
        ["title"] = show.Title,
        ["url"] = PageUrl.Of(show),
    };

    private static JsonObject Page(ShowPage page) => new()
    {
        ["pageInfo"] = new JsonObject { ["hasNextPage"] = page.NextToken is not null, ["token"] = page.NextToken },
        ["edgeCount"] = page.Entries.Count,
        ["edges"] = new JsonArray([.. page.Entries.Select(Edge)]),
    };

    private static JsonObject Edge(CatalogEpisode entry) => new() { ["cursor"] = entry.EdgeCursor, ["node"] = EpisodeJson.Stub(entry) };
}
