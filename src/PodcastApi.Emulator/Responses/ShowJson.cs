using System.Text.Json.Nodes;

namespace PodcastApi.Emulator;

/// <summary>Writes shows as documented, with fields in the documented order.</summary>
/// <remarks>Written by hand, without the client's writer, so that tests check one against the other.</remarks>
internal static class ShowJson
{
    internal static JsonObject Full(PodcastShow show, ShowPage page) =>
        Full(show, JsonNode.Parse(ShowPageJson.Write(page, withNulls: true)));

    /// <param name="show">The data of the show.</param>
    /// <param name="episodes">The value of the episodes field.</param>
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
