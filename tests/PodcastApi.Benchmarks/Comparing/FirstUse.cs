using System.Diagnostics;
using System.Globalization;
using PodcastApi.Benchmarks.Clients;
using PodcastApi.Benchmarks.Running;

namespace PodcastApi.Benchmarks.Comparing;

/// <summary>The first decode of a process, compilation included: what a function that starts for each call pays.</summary>
internal static class FirstUse
{
    internal static async Task<Section> CompareAsync(Effort effort)
    {
        var standings = new List<IReadOnlyList<Standing>>();
        foreach (var shape in Enum.GetValues<PayloadShape>())
            standings.Add(await CompareAsync(effort, shape));
        return new Section(
            "The first decode of a process",
            "Time, compilation included.",
            Columns.Shapes,
            Columns.Rows(standings, s => s.TimeAlone, Goals.FirstDecode));
    }

    /// <summary>In the child, where nothing else of the benchmarks may run before: it would be compiled already.</summary>
    internal static void Run(string contender, string shape, string file)
    {
        var body = File.ReadAllBytes(file);
        var fresh = (IClientUnderTest)Activator.CreateInstance(Type.GetType(contender, throwOnError: true)!)!;
        var kind = Enum.Parse<PayloadShape>(shape);
        var start = Stopwatch.GetTimestamp();
        fresh.Decode(kind, body);
        Console.WriteLine(Stopwatch.GetElapsedTime(start).TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
    }

    private static async Task<IReadOnlyList<Standing>> CompareAsync(Effort effort, PayloadShape shape)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, Payload.Create(shape));
        var ratios = All.Contenders.Select(_ => new List<double>()).ToList();
        for (var round = 0; round < effort.Processes; round++)
        {
            var times = new List<double>();
            foreach (var contender in All.Contenders) times.Add(await TimeAsync(contender, shape, file));
            for (var place = 0; place < times.Count; place++) ratios[place].Add(times[place] / times[0]);
        }

        File.Delete(file);
        return [.. All.Contenders.Select((contender, place) => new Standing(contender.Name, RoundRobin.Median(ratios[place]), 0))];
    }

    private static async Task<double> TimeAsync(IClientUnderTest contender, PayloadShape shape, string file) =>
        double.Parse(await Child.RunAsync("first", contender.GetType().FullName!, shape.ToString(), file), CultureInfo.InvariantCulture);
}
