using BenchmarkDotNet.Attributes;
using PodcastApi.Benchmarks.Clients;

namespace PodcastApi.Benchmarks.Detail;

/// <summary>From a body's bytes to models, in absolute figures.</summary>
[MemoryDiagnoser]
public class DecodeBenchmarks
{
    private static readonly SourceGenerated Baseline = new();
    private static readonly Ours Own = new();
    private static readonly BareWalk Limit = new();
    private static readonly StockNewtonsoft Stock = new();

    private PayloadShape _shape;
    private byte[] _body = [];

    [Params("Show100", "Eps50", "Ep1")]
    public string Shape { get; set; } = "";

    [GlobalSetup]
    public void SetUp()
    {
        _shape = Enum.Parse<PayloadShape>(Shape);
        _body = Payload.Create(_shape);
    }

    [Benchmark(Baseline = true)]
    public object SystemTextJson() => Baseline.Decode(_shape, _body);

    [Benchmark]
    public object PodcastApi() => Own.Decode(_shape, _body);

    [Benchmark]
    public object ByHand() => Limit.Decode(_shape, _body);

    [Benchmark]
    public object NSwagStock() => Stock.Decode(_shape, _body);
}
