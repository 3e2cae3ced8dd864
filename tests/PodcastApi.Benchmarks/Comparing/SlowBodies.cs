using System.Globalization;
using PodcastApi.Benchmarks.Clients;
using PodcastApi.Benchmarks.Running;
using PodcastApi.Benchmarks.Serving;

namespace PodcastApi.Benchmarks.Comparing;

/// <summary>How long an unrelated work item of the host waits for a thread while 100 slow bodies are read.</summary>
internal static class SlowBodies
{
    internal static async Task<Section> CompareAsync(Effort effort)
    {
        using var server = await ServerProcess.StartAsync();
        IClientUnderTest[] contenders = [new BareReader(), new SourceGenerated(), new Ours(), new StockNewtonsoft()];
        var waits = contenders.Select(_ => new List<double>()).ToList();
        for (var round = 0; round < effort.Processes; round++)
        {
            foreach (var (place, contender) in contenders.Index()) waits[place].Add(await WaitAsync(contender, server.Slow));
        }

        var bare = RoundRobin.Median(waits[0]);
        return new Section(
            "100 slow bodies at once",
            "How long an unrelated work item of the host waits for a thread (95th percentile), relative to a bare asynchronous reader, "
                + "which discards what it reads.",
            ["", "wait"],
            [
                .. contenders.Select(
                    (c, place) => (string[])[c.Name, (RoundRobin.Median(waits[place]) / bare).ToString("0.0", CultureInfo.InvariantCulture)]
                ),
            ]);
    }

    /// <summary>In the child, since a pool of threads that has grown for one contender would serve the next.</summary>
    internal static async Task RunAsync(string contender, string address)
    {
        using var handler = Sockets.Create();
        var call = ((IClientUnderTest)Activator.CreateInstance(Type.GetType(contender, throwOnError: true)!)!).Over(
            handler,
            new Uri(address)
        )!;
        // What is compiled at the first call is not what is measured.
        await call(PayloadShape.Show100);
        using var probe = new PoolProbe();
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => call(PayloadShape.Show100)));
        Console.WriteLine(probe.Stop().ToString(CultureInfo.InvariantCulture));
    }

    private static async Task<double> WaitAsync(IClientUnderTest contender, Uri address) =>
        double.Parse(await Child.RunAsync("waits", contender.GetType().FullName!, address.AbsoluteUri), CultureInfo.InvariantCulture);
}
