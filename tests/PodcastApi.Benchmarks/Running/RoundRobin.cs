using System.Diagnostics;

namespace PodcastApi.Benchmarks.Running;

/// <summary>
/// Lets the contenders take turns, and compares each turn with the baseline's of the same round: whatever else the
/// machine does meanwhile slows down both, and drops out of the ratio. One after the other, it would not.
/// </summary>
internal sealed class RoundRobin(Effort effort)
{
    /// <summary>The first is the baseline.</summary>
    internal async Task<IReadOnlyList<Standing>> CompareAsync(IReadOnlyList<Runner> runners)
    {
        // Twice: the compiler's last tier waits until nothing new has been compiled for a while, and each newcomer puts it off.
        foreach (var runner in runners.Concat(runners)) await WarmUpAsync(runner);
        var times = await TimesOfSliceAsync(runners[0]);
        var ratios = runners.Select(_ => new List<double>()).ToList();
        var turns = new double[runners.Count];
        for (var round = 0; round < effort.Rounds; round++)
        {
            // Another one begins each time, so that nobody always follows the same neighbour's garbage.
            for (var turn = 0; turn < runners.Count; turn++)
            {
                var place = (round + turn) % runners.Count;
                turns[place] = await MeasureAsync(runners[place], times);
            }

            for (var place = 0; place < runners.Count; place++) ratios[place].Add(turns[place] / turns[0]);
        }

        var allocated = new List<double>();
        foreach (var runner in runners) allocated.Add(await AllocatedAsync(runner, times));
        return [.. runners.Select((runner, place) => new Standing(runner.Name, Median(ratios[place]), allocated[place] / allocated[0]))];
    }

    internal static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private static async Task<double> MeasureAsync(Runner runner, int times)
    {
        var start = Stopwatch.GetTimestamp();
        await runner.RunAsync(times);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task<double> AllocatedAsync(Runner runner, int times)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await runner.RunAsync(times);
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    private async Task WarmUpAsync(Runner runner)
    {
        var start = Stopwatch.GetTimestamp();
        do await runner.RunAsync(1);
        while (Stopwatch.GetElapsedTime(start) < effort.WarmUp);
    }

    private async Task<int> TimesOfSliceAsync(Runner baseline)
    {
        if (effort.Slice == TimeSpan.Zero) return 1;
        const int Trial = 50;
        return Math.Max(1, (int)(effort.Slice.TotalSeconds * Trial / await MeasureAsync(baseline, Trial)));
    }
}
