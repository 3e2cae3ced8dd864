using System.Diagnostics;
using PodcastApi.Benchmarks.Running;

namespace PodcastApi.Benchmarks.Scenarios;

/// <summary>What is waited for here is the service, so that a few runs say enough.</summary>
internal static class Latency
{
    internal const int Milliseconds = 20;

    private const int MostRuns = 3;
    private const int MostTurns = 7;

    /// <summary>In seconds; once before for connections and the compiler.</summary>
    internal static async Task<double> MedianAsync(Effort effort, Func<Task> work)
    {
        var seconds = new List<double>();
        await work();
        for (var run = 0; run < Math.Min(effort.Processes, MostRuns); run++) seconds.Add(await SecondsAsync(work));
        return RoundRobin.Median(seconds);
    }

    /// <summary>
    /// The time of <paramref name="work"/> beside the baseline's, in turns: timers are late by some ms for a while, and then are
    /// not.
    /// </summary>
    internal static async Task<double> RatioAsync(Effort effort, Func<Task> baseline, Func<Task> work)
    {
        var ratios = new List<double>();
        await baseline();
        await work();
        for (var run = 0; run < Math.Min(effort.Processes, MostTurns); run++)
        {
            var before = await SecondsAsync(baseline);
            ratios.Add(await SecondsAsync(work) / before);
        }

        return RoundRobin.Median(ratios);
    }

    private static async Task<double> SecondsAsync(Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
