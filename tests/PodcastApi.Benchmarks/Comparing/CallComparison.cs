using PodcastApi.Benchmarks.Clients;
using PodcastApi.Benchmarks.Running;
using PodcastApi.Benchmarks.Serving;

namespace PodcastApi.Benchmarks.Comparing;

/// <summary>Whole calls: a request made, a response read to its end and decoded.</summary>
internal static class CallComparison
{
    private static readonly IReadOnlyList<IClientUnderTest> Callers = [.. All.Contenders.Where(c => c is not BareWalk)];

    internal static async Task<Section> InMemoryAsync(Effort effort)
    {
        var standings = await CompareAsync(effort, shape => (new MemoryHandler(Payload.Create(shape)), MemoryHandler.BaseAddress));
        return new Section(
            "A whole call over a handler in memory",
            "Time / allocated bytes. The baseline is `GetFromJsonAsync`. PodcastApi runs with its defaults: argument checks, timeouts, the "
                + "retry policy, the size limit, and telemetry without a listener.",
            Columns.Shapes,
            Columns.Rows(standings, s => s.Both, Goals.MemoryCall));
    }

    internal static async Task<Section> OverSocketAsync(Effort effort)
    {
        using var server = await ServerProcess.StartAsync();
        using var handler = Sockets.Create();
        var standings = await CompareAsync(effort, _ => (handler, server.Fixed));
        return new Section(
            "A whole call over a socket",
            "Time, with Kestrel on loopback in a separate process.",
            Columns.Shapes,
            Columns.Rows(standings, s => s.TimeAlone, Goals.SocketCall));
    }

    private static async Task<IReadOnlyList<IReadOnlyList<Standing>>> CompareAsync(
        Effort effort,
        Func<PayloadShape, (HttpMessageHandler Handler, Uri Address)> server)
    {
        var standings = new List<IReadOnlyList<Standing>>();
        foreach (var shape in Enum.GetValues<PayloadShape>())
        {
            var (handler, address) = server(shape);
            var calls = Callers.ToDictionary(caller => caller, caller => caller.Over(handler, address)!);
            AllRead.TheSame(caller => AllRead.ResultOf(calls[caller](shape)), Callers);
            standings.Add(
                await new RoundRobin(effort).CompareAsync([.. calls.Select(call => Runner.Of(call.Key.Name, () => call.Value(shape)))]));
        }

        return standings;
    }
}
