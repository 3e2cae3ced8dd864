using System.Diagnostics;
using PodcastApi.Benchmarks.Running;

namespace PodcastApi.Benchmarks.Scenarios;

/// <summary>What is waited for here is the service, so that a few runs say enough.</summary>
internal static class Latency
{
    internal const int Milliseconds = 20;

    private const int MostRuns = 3;

    /// <summary>In seconds; once before for connections and the compiler.</summary>
    internal static async Task<double> MedianAsync(Effort effort, Func<Task> work)
    {
        var seconds = new List<double>();
        await work();
        for (var run = 0; run < Math.Min(effort.Processes, MostRuns); run++)
        {
            var start = Stopwatch.GetTimestamp();
            await work();
            seconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return RoundRobin.Median(seconds);
    }
}
