using PodcastApi.ContractTests.StubServer;
using PodcastApi.Emulator;

namespace PodcastApi.ContractTests.Emulation;

/// <summary>The emulator as a stub server: it responds as documented without stubs, and uses faults to fail on demand.</summary>
internal sealed class EmulatorServer(PodcastApiEmulator emulator) : IStubServer
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(7);

    internal PodcastApiEmulator Emulator { get; } = emulator;

    public Uri BaseAddress => new(Emulator.BaseAddress, "/");

    public IReadOnlyList<RecordedRequest> Requests => [.. Emulator.Journal.Entries.Select(Read)];

    public void Load(string folder)
    {
        Emulator.Faults.Clear();
        Emulator.Journal.Clear();
        switch (Path.GetFileName(folder))
        {
            case "documented":
                // The documentation shows two episodes of each show, although its request sends no limit, which means 100.
                Emulator.Faults.Add(Fault.SmallPages(2), new FaultTrigger { Operation = PodcastOperation.GetPodcastShows });
                break;
            case "errors":
                foreach (var status in (int[])[400, 401, 403, 404, 422, 500]) Fail(status, Fault.Status(status));
                Fail(429, Fault.Throttle(Wait));
                Fail(503, Fault.Status(503, retryAfter: Wait));
                break;
            case "paging":
                break;
            default:
                throw new NotSupportedException($"The emulator responds as the API does, not by the stubs of {folder}.");
        }
    }

    private void Fail(int status, Fault fault) => Emulator.Faults.Add(fault, new FaultTrigger { Id = $"error-{status}" });

    private static RecordedRequest Read(JournalEntry entry)
    {
        var headers = entry.Headers.ToDictionary(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase);

        // The journal keeps no bodies, because the API accepts none.
        var hasBody = headers.ContainsKey("Transfer-Encoding") || headers.GetValueOrDefault("Content-Length", "0") != "0";
        return new RecordedRequest(entry.Method, entry.PathAndQuery, headers, hasBody ? "(a body)" : "", Matched: entry.Problem is null);
    }
}
