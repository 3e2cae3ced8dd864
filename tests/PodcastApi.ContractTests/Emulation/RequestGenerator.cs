using PodcastApi.Emulator;

namespace PodcastApi.ContractTests.Emulation;

/// <summary>Generates valid requests of all operations. The same seed gives the same requests.</summary>
internal sealed class RequestGenerator(PodcastApiEmulator emulator, int seed)
{
#pragma warning disable CA5394 // Reproducible by its seed, which is the point.
    private readonly Random _random = new(seed);
    private readonly List<CatalogShow> _shows = [.. emulator.Catalog.Shows.OrderBy(show => show.Id, StringComparer.Ordinal)];

    internal (string Operation, string Method, string Path) Next() => _random.Next(8) switch
    {
        0 => ("getPodcastShow", "GET", $"podcasts/shows/{Show()}{Limit('?')}"),
        1 => ("getPodcastShows", "GET", $"podcasts/shows?ids={Ids(Show, 100)}{Limit('&')}"),
        2 => ("getPodcastEpisode", "GET", $"podcasts/episodes/{Episode()}"),
        3 => ("getPodcastEpisodes", "GET", $"podcasts/episodes?ids={Ids(Episode, 50)}"),
        4 => ("savePodcastEpisode", "PUT", $"me/podcasts/episodes/{Episode()}"),
        5 => ("removePodcastEpisode", "DELETE", $"me/podcasts/episodes/{Episode()}"),
        6 => ("followPodcastShow", "PUT", $"me/followed/podcasts/shows/{Show()}"),
        _ => ("unfollowPodcastShow", "DELETE", $"me/followed/podcasts/shows/{Show()}"),
    };

    private string Show() => Uri.EscapeDataString(Pick(_shows).Id);

    private string Episode() =>
        Uri.EscapeDataString(Pick(_shows.FindAll(show => show.Episodes.Count > 0)).Episodes is var all ? Pick(all).Id : "");

    private string Ids(Func<string> id, int most) =>
        string.Join(
            ',',
            Enumerable.Range(0, _random.Next(1, most + 1)).Select(_ => _random.Next(5) == 0 ? $"unknown-{_random.Next()}" : id()));

    private string Limit(char before) => _random.Next(3) == 0 ? "" : $"{before}limit={_random.Next(1, 101)}";

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];
#pragma warning restore CA5394
}
