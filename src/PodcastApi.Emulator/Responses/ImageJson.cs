using System.Text.Json.Nodes;

namespace PodcastApi.Emulator;

internal static class ImageJson
{
    internal static JsonArray? List(IReadOnlyList<PodcastImage>? images) => images is null ? null : new JsonArray([.. images.Select(One)]);

    private static JsonObject One(PodcastImage image) => new JsonObject
    {
        ["height"] = image.Height,
        ["width"] = image.Width,
        ["url"] = image.Url,
        ["imageType"] = image.ImageType?.Value,
    }.With(image.AdditionalProperties);
}
