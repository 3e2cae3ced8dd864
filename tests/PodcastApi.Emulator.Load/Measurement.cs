using System.Globalization;

namespace PodcastApi.Emulator.Load;

/// <summary>
/// Two questions: what a show with 100 episodes costs the emulator, beside Kestrel that has the same bytes at hand; and
/// whether the heap grows with the requests.
/// </summary>
/// <remarks>
/// Compared is the servers' own processor time, which is what a core has to give: it counts neither this process nor what
/// else the machine does.
/// </remarks>
internal static class Measurement
{
    /// <summary>The least share of static serving, per core, that the emulator is to reach.</summary>
    private const double LeastShare = 1.0 / 3;

    /// <summary>Beyond the journal, which fills up first.</summary>
    private const long MostGrowth = 8 * 1024 * 1024;

    private const int Steps = 10;

    internal static async Task<int> RunAsync(Sizes sizes)
    {
        Tell($"{sizes.Shows:N0} shows with 100 episodes each.");
        var emulator = await LoadedServer
            .StartAsync("serve-emulator", sizes.Shows.ToString(CultureInfo.InvariantCulture))
            .ConfigureAwait(false);
        await using var _ = emulator.ConfigureAwait(false);
        var paths = Paths(sizes.Shows);
        await CompareAsync(emulator, sizes, paths).ConfigureAwait(false);

        // Times are told and not judged: what else the machine does decides too much.
        return await WatchHeapAsync(emulator, sizes, paths).ConfigureAwait(false) ? 0 : 1;
    }

    private static async Task CompareAsync(LoadedServer emulator, Sizes sizes, string[] paths)
    {
        var file = Path.GetTempFileName();
        var body = await emulator.GetAsync(paths[0]).ConfigureAwait(false);
        await File.WriteAllBytesAsync(file, body).ConfigureAwait(false);
        var plain = await LoadedServer.StartAsync("serve-static", file).ConfigureAwait(false);
        await using var _ = plain.ConfigureAwait(false);

        // Shows in an order that no cache of a few of them could follow.
        string Next(int number) => paths[(int)(number * 7919L % paths.Length)];
        var plainTime = await plain.TimeAsync(sizes.Timed, Next).ConfigureAwait(false);
        var time = await emulator.TimeAsync(sizes.Timed, Next).ConfigureAwait(false);
        File.Delete(file);
        var times = FormattableString.Invariant($"{time:0.0} µs of a core; Kestrel alone {plainTime:0.0} µs");
        var share = plainTime / time;
        Tell($"getPodcastShow with 100 episodes, {body.Length:N0} bytes: {times}. Share: {share:0.00} (at least {LeastShare:0.00}).");
    }

    private static async Task<bool> WatchHeapAsync(LoadedServer emulator, Sizes sizes, string[] paths)
    {
        var heaps = new List<long>();
        for (var step = 0; step <= Steps; step++)
        {
            if (step > 0)
                await emulator
                    .LoadAsync(
                        sizes.Lasting / Steps,
                        number => paths[number % paths.Length] + FormattableString.Invariant($"?limit={(number % 100) + 1}"))
                    .ConfigureAwait(false);
            var figures = await emulator.ReadFiguresAsync().ConfigureAwait(false);
            heaps.Add(figures.HeapBytes);
            var requests = (long)sizes.Lasting / Steps * step;
            var (heap, workingSet) = (figures.HeapBytes / 1e6, figures.WorkingSetBytes / 1e6);
            Tell($"after {requests, 9:N0} requests: heap {heap:0.0} MB, working set {workingSet:0} MB");
        }

        return heaps[^1] - heaps[1] <= MostGrowth;
    }

    /// <summary>Made-up ids follow from the titles: the same here as in the other process.</summary>
    private static string[] Paths(int shows)
    {
        var catalog = new PodcastApiEmulator().Catalog;
        return [.. Enumerable.Range(0, shows).Select(i => "/v1/podcasts/shows/" + catalog.AddShow(Servers.TitleOf(i)).Id)];
    }

    private static void Tell(FormattableString text) => Console.WriteLine(FormattableString.Invariant(text));
}
