using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace PodcastApi.Tests.Telemetry;

/// <summary>Keeps the measurements of calls to one server: other tests measure at the same time.</summary>
internal sealed class MetricCollector : IDisposable
{
    private readonly ConcurrentQueue<Measurement> _measurements = new();
    private readonly MeterListener _listener = new();

    internal MetricCollector(string server)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "PodcastApi") listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) =>
        {
            var all = tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value);
            if (server.Equals(all["server.address"])) _measurements.Enqueue(new Measurement(instrument.Name, instrument.Unit, value, all));
        });
        _listener.Start();
    }

    internal IReadOnlyList<Measurement> Of(string instrument) => [.. _measurements.Where(m => m.Instrument == instrument)];

    public void Dispose() => _listener.Dispose();

    internal sealed record Measurement(string Instrument, string? Unit, double Value, IReadOnlyDictionary<string, object?> Tags);
}
