using Newtonsoft.Json;

namespace PodcastApi.Emulator.Server;

/// <summary>A show in a state file.</summary>
internal sealed class SavedShow : IStateSection
{
    [JsonProperty("show", Required = Required.Always)]
    public required PodcastShow Show { get; init; }

    [JsonProperty("aliases", Required = Required.Always)]
    public required IReadOnlyList<string> Aliases { get; init; }

    [JsonProperty("episodes", Required = Required.Always)]
    public required IEnumerable<SavedEpisode> Episodes { get; init; }

    [JsonIgnore]
    public bool IsWhole => Aliases.All(alias => alias is not null);

    internal static IEnumerable<SavedShow> AllOf(PodcastCatalog catalog) =>
        catalog.Shows.OrderBy(show => show.Id, StringComparer.Ordinal).Select(From);

    internal void Restore(PodcastCatalog catalog)
    {
        var show = catalog.AddShow(Show);
        foreach (var alias in Aliases) show.AddAlias(alias);
        show.Update(Show, _ => [.. Episodes.OfType<SavedEpisode>().Select(episode => episode.In(show))]);
    }

    // The episodes are created one by one while they are written.
    private static SavedShow From(CatalogShow show) =>
        new()
        {
            Show = show.Show,
            Aliases = show.Aliases,
            Episodes = show.Entries.Select(SavedEpisode.From),
        };
}
