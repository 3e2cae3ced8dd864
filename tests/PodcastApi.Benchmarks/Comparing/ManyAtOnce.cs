using System.Globalization;
using PodcastApi.Benchmarks.Clients;
using PodcastApi.Benchmarks.Running;
using PodcastApi.Benchmarks.Serving;

namespace PodcastApi.Benchmarks.Comparing;

/// <summary>What a busy service gets done: many calls at once, on all cores.</summary>
internal static class ManyAtOnce
{
    private const int Calls = 64;

    internal static async Task<Section> CompareAsync(Effort effort)
    {
        var rows = new List<IReadOnlyList<Standing>>();
        var contended = 0L;
        foreach (var shape in Enum.GetValues<PayloadShape>())
        {
            using var handler = new MemoryHandler(Payload.Create(shape), yields: true);
            IClientUnderTest[] contenders = [new SourceGenerated(), new Ours(), new StockNewtonsoft()];
            Runner[] runners = [.. contenders.Select(c => AtOnce(c.Name, c.Over(handler, MemoryHandler.BaseAddress)!, shape))];
            rows.Add(await new RoundRobin(effort).CompareAsync(runners));
            contended += await ContendedAsync(runners[1], effort.Rounds);
        }

        return new Section(
            $"{Calls} calls at once",
            $"Throughput on {Environment.ProcessorCount} cores, over a handler in memory. More is better. "
                + $"In {3 * effort.Rounds * Calls:N0} calls of PodcastApi a lock was waited for {contended:N0} times.",
            Columns.Shapes,
            Columns.Rows(rows, standing => (1 / standing.Time).ToString("0.00", CultureInfo.InvariantCulture), ["1.00", "1.00", "1.00"]));
    }

    /// <summary>How often a lock was not free.</summary>
    private static async Task<long> ContendedAsync(Runner runner, int rounds)
    {
        var before = Monitor.LockContentionCount;
        await runner.RunAsync(rounds);
        return Monitor.LockContentionCount - before;
    }

    private static Runner AtOnce(string name, Func<PayloadShape, Task> call, PayloadShape shape) =>
        new(name, times => Task.WhenAll(Enumerable.Range(0, Calls).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < times; i++) await call(shape);
        }))));
}
