using System.Globalization;
using System.Text.Json.Nodes;

namespace PodcastApi.Emulator;

/// <summary>Writes episodes as documented, with fields in the documented order.</summary>
internal static class EpisodeJson
{
    internal static JsonObject Full(CatalogEpisode entry)
    {
        var episode = entry.Episode;
        return new JsonObject
        {
            ["id"] = episode.Id,
            ["title"] = episode.Title,
            ["type"] = episode.Type?.Value,
            ["description"] = episode.Description,
            ["podcast"] = ShowJson.Stub(entry.Show.Show),
            ["author"] = episode.Author,
            ["seasonNumber"] = episode.SeasonNumber,
            ["episodeNumber"] = episode.EpisodeNumber,
            ["images"] = ImageJson.List(episode.Images),
            ["duration"] = episode.Duration,
            ["releaseDate"] = episode.ReleaseDate?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["url"] = PageUrl.Of(entry.Show.Show, episode),
        }.With(episode.AdditionalProperties).WithNewFieldsOf(episode);
    }

    internal static JsonObject Stub(CatalogEpisode entry) => new()
    {
        ["id"] = entry.Episode.Id,
        ["title"] = entry.Episode.Title,
        ["url"] = PageUrl.Of(entry.Show.Show, entry.Episode),
    };
}
