using System.Collections.Concurrent;
using System.Diagnostics;

namespace PodcastApi.Tests.Telemetry;

/// <summary>Keeps the spans that begin below its own: other tests trace at the same time.</summary>
internal sealed class TraceCollector : IDisposable
{
    private readonly ConcurrentQueue<Activity> _ended = new();
    private readonly Activity _root = new Activity("test").Start();
    private readonly ActivityListener _listener;

    internal TraceCollector()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == _root.TraceId) _ended.Enqueue(activity);
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    internal Activity Root => _root;

    internal IReadOnlyList<Activity> Ended => [.. _ended];

    internal IReadOnlyList<Activity> Calls => [.. _ended.Where(a => a.Source.Name == "PodcastApi")];

    /// <summary>All that an exporter could write of a span.</summary>
    internal static string Text(Activity span) => string.Join(
        "\n",
        [
            span.OperationName,
            span.DisplayName,
            span.StatusDescription ?? "",
            .. span.TagObjects.Concat(span.Events.SelectMany(e => e.Tags)).Select(tag => $"{tag.Key}={tag.Value}"),
            .. span.Baggage.Select(tag => $"{tag.Key}={tag.Value}"),
        ]);

    public void Dispose()
    {
        _listener.Dispose();
        _root.Dispose();
    }
}
