using Newtonsoft.Json;

namespace PodcastApi.Emulator.Server;

/// <summary>An episode and its position, in a state file.</summary>
internal sealed class SavedEpisode
{
    [JsonProperty("number", Required = Required.Always)]
    public required int Number { get; init; }

    /// <summary>The page token; null if it is the default one.</summary>
    [JsonProperty("pageToken")]
    public string? PageToken { get; init; }

    [JsonProperty("episode", Required = Required.Always)]
    public required PodcastEpisode Episode { get; init; }

    internal static SavedEpisode From(CatalogEpisode entry) => new()
    {
        Number = entry.Number,
        PageToken = entry.PageToken == new CatalogEpisode(entry.Show, entry.Episode, entry.Number).PageToken ? null : entry.PageToken,
        Episode = entry.Episode,
    };

    internal CatalogEpisode In(CatalogShow show)
    {
        var entry = new CatalogEpisode(show, Episode, Number);
        return PageToken is null ? entry : entry with { PageToken = PageToken };
    }
}
