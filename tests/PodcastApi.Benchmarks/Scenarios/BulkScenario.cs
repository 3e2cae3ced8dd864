using System.Globalization;
using PodcastApi.Benchmarks.Comparing;
using PodcastApi.Benchmarks.Clients;
using PodcastApi.Benchmarks.Running;
using PodcastApi.Benchmarks.Serving;

namespace PodcastApi.Benchmarks.Scenarios;

/// <summary>Many episodes by their ids, from a service that takes 20 ms to respond.</summary>
internal static class BulkScenario
{
    private const int Ids = 5000;
    private const int BatchSize = 50;

    private static readonly int[] InFlight = [1, 8, 32];

    internal static async Task<Section> RunAsync(Effort effort)
    {
        using var server = await ServerProcess.StartAsync();
        using var handler = Sockets.Create();
        using var client = Ours.Client(handler, server.Catalog(Latency.Milliseconds));
        string[] ids =
        [
            .. Enumerable.Range(0, Ids / effort.Share).Select(i => string.Create(CultureInfo.InvariantCulture, $"episode-{i}")),
        ];
        // One by one takes a minute and a half; a twenty-fifth of it says the same.
        string[] few = [.. ids.Take(Math.Max(1, ids.Length / 25))];
        var single = await Latency.MedianAsync(effort, () => OneByOneAsync(client, few)) / few.Length;

        var rows = new List<string[]> { Row("one by one", single * ids.Length, single * ids.Length, ids.Length) };
        foreach (var inFlight in InFlight)
        {
            var seconds = await Latency.MedianAsync(effort, () => InBatchesAsync(client, ids, inFlight));
            var waves = (int)Math.Ceiling(Math.Ceiling((double)ids.Length / BatchSize) / inFlight);
            rows.Add(Row($"in batches of {BatchSize}, {inFlight} in flight", seconds, single * ids.Length, waves));
        }

        return new Section(
            $"{ids.Length} episodes by their ids",
            $"Time, {Latency.Milliseconds} ms of latency, with the stub server in a separate process. Waves: the smallest possible number "
                + "of waits for the latency. One by one is measured on a twenty-fifth of the ids. The goal: 32 in flight within 1.30 of "
                + "the waves.",
            ["", "relative to one by one", "relative to its waves"],
            rows);
    }

    private static string[] Row(string name, double seconds, double oneByOne, int waves) =>
        [
            name,
            (seconds / oneByOne).ToString("0.0000", CultureInfo.InvariantCulture),
            (seconds / (waves * Latency.Milliseconds / 1000.0)).ToString("0.00", CultureInfo.InvariantCulture),
        ];

    private static async Task OneByOneAsync(PodcastClient client, string[] ids)
    {
        foreach (var id in ids) await client.GetPodcastEpisodeAsync(id);
    }

    private static async Task InBatchesAsync(PodcastClient client, string[] ids, int inFlight)
    {
        var found = await client.GetManyEpisodesAsync(ids, new BatchOptions { MaxConcurrency = inFlight }).CountAsync();
        if (found != ids.Length) throw new InvalidOperationException($"{found} of {ids.Length} episodes came.");
    }
}
