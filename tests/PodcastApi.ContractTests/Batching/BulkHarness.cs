using PodcastApi.Emulator;

namespace PodcastApi.ContractTests.Batching;

/// <summary>An emulator with the ids of a case, the faults of its seed, and a clock that advances by itself.</summary>
internal sealed class BulkHarness : IAsyncDisposable
{
    private readonly ObservedTimeProvider _time = new();

    internal BulkHarness(BulkCase of)
    {
        Emulator = new PodcastApiEmulator(new PodcastApiEmulatorOptions { TimeProvider = _time });
        var show = Emulator.Catalog.AddShow(new PodcastShow { Id = "show" });
        for (var i = 0; i < BulkCase.Known; i++)
            show.AddEpisode(
                new PodcastEpisode { Id = FormattableString.Invariant($"k{i}"), Title = FormattableString.Invariant($"The title of k{i}") }
            );
        AddFaults(of);
        Client = new PodcastClient(new HttpClient(new OddResponses(Emulator.CreateHandler(), of.Seed)), new PodcastClientOptions
        {
            BaseAddress = Emulator.BaseAddress,
            ApiKey = PodcastApiEmulator.ApiKey,
            AccessToken = PodcastApiEmulator.AccessToken,
            TimeProvider = _time,
        });
    }

    internal PodcastApiEmulator Emulator { get; }

    internal PodcastClient Client { get; }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Emulator.DisposeAsync();
    }

    internal Task<List<BatchResult<T>>> ReadAsync<T>(IAsyncEnumerable<BatchResult<T>> results)
        where T : class =>
        _time.ServeAsync(ToListAsync(results));

    private static async Task<List<BatchResult<T>>> ToListAsync<T>(IAsyncEnumerable<BatchResult<T>> results)
        where T : class
    {
        var list = new List<BatchResult<T>>();
        await foreach (var result in results) list.Add(result);
        return list;
    }

    private void AddFaults(BulkCase of)
    {
        Add(Fault.ShuffledItems(), 0.5);
        Add(Fault.Slow(TimeSpan.FromSeconds(3)), 0.2);
        if (of.Drops) Add(Fault.MissingItems(1 + (of.Seed % 3)), 0.3);
        if (!of.Fails) return;
        Add(Fault.Throttle(TimeSpan.FromSeconds(1)), 0.1);
        Add(Fault.Status(503), 0.2);
        Add(Fault.CutBody(), 0.1);
        Add(Fault.MalformedJson(), 0.1);
        Add(Fault.ErrorsInsteadOfData(), 0.1);

        void Add(Fault fault, double rate) => Emulator.Faults.Add(fault, new FaultTrigger { Seed = of.Seed, Rate = rate });
    }
}
