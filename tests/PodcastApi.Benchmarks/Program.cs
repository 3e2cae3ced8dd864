using PodcastApi.Benchmarks.Comparing;
using PodcastApi.Benchmarks.Running;
using PodcastApi.Benchmarks.Serving;

const string Usage = """
    compare    all contenders beside each other, a few minutes; writes docs/performance.md
    once       everything once and quickly: shows that nothing has rotted, its figures mean nothing
    """;

switch (args)
{
    case ["compare"]:
        await Report.WriteAsync(Effort.Full);
        return 0;
    case ["compare", var part]:
        await Report.PrintAsync(part, Effort.Full);
        return 0;
    case ["once"]:
        await Report.PrintAllAsync(Effort.Once);
        return 0;

    // What the program starts itself.
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
        await Console.Error.WriteLineAsync(Usage);
        return 2;
}
