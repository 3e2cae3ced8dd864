using System.Globalization;
using PodcastApi.Benchmarks.Comparing;
using PodcastApi.Benchmarks.Clients;
using PodcastApi.Benchmarks.Running;
using PodcastApi.Benchmarks.Serving;

namespace PodcastApi.Benchmarks.Scenarios;

/// <summary>100 pages of a show, from a service that takes 20 ms to respond, with and without work on each page.</summary>
internal static class PagingScenario
{
    private static readonly TimeSpan[] Work = [TimeSpan.Zero, TimeSpan.FromMilliseconds(20)];

    internal static async Task<Section> RunAsync(Effort effort)
    {
        using var server = await ServerProcess.StartAsync();
        using var handler = Sockets.Create();
        using var client = Ours.Client(handler, server.Catalog(Latency.Milliseconds));
        var rows = new List<string[]>();
        foreach (var work in Work)
        {
            var ratio = await Latency.RatioAsync(
                effort,
                () => ReadAsync(client, work, 0, effort),
                () => ReadAsync(client, work, 1, effort));
            rows.Add([$"{work.Milliseconds} ms of work a page", "1.00", ratio.ToString("0.00", CultureInfo.InvariantCulture)]);
        }

        return new Section(
            $"{CatalogResponses.Pages / effort.Share} pages of a show",
            $"Time, {Latency.Milliseconds} ms of latency, with the stub server in a separate process. The goal: 0.55 with work to do.",
            ["", "page by page", "with the next page prefetched"],
            rows);
    }

    private static async Task ReadAsync(PodcastClient client, TimeSpan work, int prefetch, Effort effort)
    {
        var pages = client.ListEpisodesAsync("show", new ListEpisodesOptions { Prefetch = prefetch }).AsPages();
        await foreach (var page in pages.Take(CatalogResponses.Pages / effort.Share))
        {
            if (page.Items.Count == 0) throw new InvalidOperationException("A page without episodes came.");
            if (work > TimeSpan.Zero) await Task.Delay(work, TimeProvider.System);
        }
    }
}
