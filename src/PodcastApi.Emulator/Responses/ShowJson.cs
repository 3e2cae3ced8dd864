using System.Text.Json.Nodes;

namespace PodcastApi.Emulator;

/// <summary>Writes shows as the documentation shows them, in its order of fields.</summary>
/// <remarks>By hand, not with the client's own writer: the two are to check each other.</remarks>
internal static class ShowJson
{
    internal static JsonObject Full(PodcastShow show, ShowPage page) => Full(show, JsonNode.Parse(ShowPageJson.Write(page, withNulls: true)));

    /// <param name="show">What is told of it.</param>
    /// <param name="episodes">What stands in their place.</param>
    internal static JsonObject Full(PodcastShow show, JsonNode? episodes) => new JsonObject
    {
        ["id"] = show.Id,
        ["title"] = show.Title,
        ["description"] = show.Description,
        ["episodes"] = episodes,
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
}
