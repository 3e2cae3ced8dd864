using PodcastApi.Benchmarks.Comparing;
using PodcastApi.Benchmarks.Detail;
using PodcastApi.Benchmarks.Running;
using PodcastApi.Benchmarks.Serving;

const string Usage = """
    compare          all contenders beside each other, some minutes; writes docs/performance.md
    compare PART     one part of that, printed only; PART is one of: {0}
    scenarios        what users feel: many ids, and many pages, from a service that takes its time
    bdn [ARGUMENTS]  BenchmarkDotNet, with its own arguments: absolute figures of a few
    once             everything once and quickly: shows that nothing has rotted, its figures mean nothing
    """;

switch (args)
{
    case ["compare"]:
        await Report.WriteAsync(Effort.Full);
        return 0;
    case ["compare", var part] when Report.PartNames.Contains(part):
        await Report.PrintAsync(part, Effort.Full);
        return 0;
    case ["scenarios"]:
        await Report.PrintAsync("bulk", Effort.Full);
        await Report.PrintAsync("paging", Effort.Full);
        return 0;
    case ["bdn", .. var arguments]:
        DetailRun.Run(arguments, isDry: false);
        return 0;
    case ["once"]:
        foreach (var part in Report.PartNames) await Report.PrintAsync(part, Effort.Once);
        DetailRun.Run(["--filter", "*"], isDry: true);
        Console.WriteLine("Everything ran. These figures mean nothing: each was measured once, and cold.");
        return 0;

    // What the program starts itself, each in a process of its own.
    case ["serve"]:
        await StandIn.RunAsync();
        return 0;
    case ["first", var contender, var shape, var file]:
        FirstUse.Run(contender, shape, file);
        return 0;
    case ["waits", var contender, var address]:
        await SlowBodies.RunAsync(contender, address);
        return 0;
    default:
        await Console.Error.WriteLineAsync(Usage.Replace("{0}", string.Join(", ", Report.PartNames)));
        return 2;
}
