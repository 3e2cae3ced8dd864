using BenchmarkDotNet.Attributes;
using PodcastApi.Benchmarks.Clients;
using PodcastApi.Benchmarks.Serving;

namespace PodcastApi.Benchmarks.Detail;

/// <summary>Whole calls over a handler in memory, in absolute figures.</summary>
[MemoryDiagnoser]
public class CallBenchmarks
{
    private PayloadShape _shape;
    private Func<PayloadShape, Task> _baseline = null!;
    private Func<PayloadShape, Task> _own = null!;
    private Func<PayloadShape, Task> _stock = null!;

    [Params("Show100", "Eps50", "Ep1")]
    public string Shape { get; set; } = "";

    [GlobalSetup]
    public void SetUp()
    {
        _shape = Enum.Parse<PayloadShape>(Shape);
        var handler = new MemoryHandler(Payload.Create(_shape));
        _baseline = new SourceGenerated().Over(handler, MemoryHandler.BaseAddress);
        _own = new Ours().Over(handler, MemoryHandler.BaseAddress);
        _stock = new StockNewtonsoft().Over(handler, MemoryHandler.BaseAddress);
    }

    [Benchmark(Baseline = true)]
    public Task SystemTextJson() => _baseline(_shape);

    [Benchmark]
    public Task PodcastApi() => _own(_shape);

    [Benchmark]
    public Task NSwagStock() => _stock(_shape);
}
