using PodcastApi.Emulator;
using EmulatorFault = PodcastApi.Emulator.Fault;

namespace PodcastApi.ContractTests.Paging;

/// <summary>A show, options to list it, and the failures that occur meanwhile.</summary>
internal sealed record Interruption(
    int Length,
    int PageSize,
    int SmallPages,
    int Prefetch,
    int? MaxItems,
    bool AsPages,
    int Fault,
    int Skip,
    double Rate,
    int Seed)
{
    private const int Times = 3;

    private static readonly Func<EmulatorFault>[] Faults =
    [
        () => EmulatorFault.Status(500),
        () => EmulatorFault.Status(403),
        () => EmulatorFault.Throttle(),
        () => EmulatorFault.Response(200, "<html>"),
        () => EmulatorFault.Response(204, ""),
        () => EmulatorFault.ErrorsInsteadOfData(),
        () => EmulatorFault.MalformedJson(),
        () => EmulatorFault.CutBody(afterBytes: 100),
    ];

    internal static int FaultCount => Faults.Length;

    /// <summary>The expected episodes, up to the requested end.</summary>
    internal static IEnumerable<string> All(CatalogShow show, int? max) =>
        show.Episodes.Take(max ?? int.MaxValue).Select(episode => episode.Id);

    /// <summary>Lists the show, and resumes after each failure at its cursor.</summary>
    internal async Task<(IReadOnlyList<string> Read, IReadOnlyList<string> Expected, int Failures)> RunAsync()
    {
        await using var emulator = new PodcastApiEmulator();
        var show = emulator.Catalog.AddShow("Long", Length);
        emulator.Faults.Add(EmulatorFault.SmallPages(SmallPages));
        emulator.Faults.Add(Faults[Fault](), new FaultTrigger { Skip = Skip, Rate = Rate, Seed = Seed, Times = Times });
        using var client = emulator.CreateClient(options => options.MaxRetries = 0);
        var read = new List<string>();
        var failures = 0;
        for (string? cursor = null; failures <= Times; failures++)
        {
            if (MaxItems == read.Count)
                break;
            var options = new ListEpisodesOptions
            {
                PageSize = PageSize,
                Prefetch = Prefetch,
                StartCursor = cursor,
                MaxItems = MaxItems - read.Count,
            };
            try
            {
                await ReadAsync(client.ListEpisodesAsync(show.Id, options), read);
                break;
            }
            catch (PodcastApiException e)
            {
                cursor = e.ResumeCursor;
            }
        }

        return (read, [.. All(show, MaxItems)], failures);
    }

    private async Task ReadAsync(PodcastEpisodePageable episodes, List<string> read)
    {
        if (AsPages) await foreach (var page in episodes.AsPages()) read.AddRange(page.Items.Select(episode => episode.Id));
        else await foreach (var episode in episodes) read.Add(episode.Id);
    }
}
