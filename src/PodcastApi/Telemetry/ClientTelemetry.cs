using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;
using Microsoft.Extensions.Logging;

namespace PodcastApi;

/// <summary>Records an activity and a duration per call, with OpenTelemetry's names for HTTP clients. No tag contains an id.</summary>
internal readonly struct ClientTelemetry : IDisposable
{
    private const string Name = "PodcastApi";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    // OpenTelemetry's boundaries for HTTP durations, extended to 300 s. The default boundaries are meant for milliseconds.
    private static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 30, 60, 300],
    };

    private static readonly Histogram<double> CallDuration = Meter.CreateHistogram(
        "podcastapi.client.call.duration",
        "s",
        "Duration of calls, including all attempts and waits.",
        tags: null,
        Seconds);

    private static readonly Histogram<double> RateLimitWait = Meter.CreateHistogram(
        "podcastapi.client.rate_limit.wait.duration",
        "s",
        "Time that requests waited for the client's own rate limit.",
        tags: null,
        Seconds);

    private readonly ApiCall _call;

    private ClientTelemetry(ApiCall call) => _call = call;

    internal static ClientTelemetry Start(ApiCall call)
    {
        if (Source.HasListeners())
            call.Activity = Source.StartActivity(call.Operation.SpanName, ActivityKind.Client, default(ActivityContext), TagsOf(call));
        return new ClientTelemetry(call);
    }

    internal static void Attempted(ApiCall call, ILogger logger, int? status, Exception? failure)
    {
        if (call.Activity is null && !logger.IsEnabled(LogLevel.Debug)) return;
        var outcome = status?.ToString(CultureInfo.InvariantCulture) ?? failure!.GetType().Name;
        ClientLog.Attempted(logger, call.Operation.Id, call.Attempts, outcome);
        call.Activity?.AddEvent(
            new ActivityEvent(
                "attempt",
                tags: new ActivityTagsCollection { ["podcastapi.attempt"] = call.Attempts, ["podcastapi.outcome"] = outcome }
            ));
    }

    internal static void RateLimitWaited(ApiCall call, TimeSpan wait)
    {
        if (RateLimitWait.Enabled) RateLimitWait.Record(wait.TotalSeconds, TagsOf(call));
    }

    internal void Succeeded(HttpStatusCode status) => End(status, errorType: null);

    internal void Failed(Exception failure)
    {
        var known = failure as PodcastApiException;
        End(known?.StatusCode, ErrorType(failure));
        _call.Activity?.SetStatus(ActivityStatusCode.Error, known?.Message ?? failure.GetType().Name);
    }

    public void Dispose() => _call.Activity?.Dispose();

    private static string ErrorType(Exception failure) =>
        failure switch
        {
            PodcastApiException { StatusCode: { } status } when (int)status is < 200 or > 299 => ((int)status).ToString(
                CultureInfo.InvariantCulture),
            PodcastApiException { InnerException: TimeoutException } => "timeout",
            PodcastApiException { InnerException: { } inner } => inner.GetType().FullName!,
            _ => failure.GetType().FullName!,
        };

    private static TagList TagsOf(ApiCall call) => new()
    {
        { "http.request.method", call.Operation.Method.Method },
        { "url.template", call.Operation.UrlTemplate },
        { "server.address", call.Uri.Host },
        { "server.port", call.Uri.Port },
    };

    private void End(HttpStatusCode? status, string? errorType)
    {
        if (_call.Activity is null && !CallDuration.Enabled) return;
        var tags = TagsOf(_call);
        if (status is { } code) tags.Add("http.response.status_code", (int)code);
        if (errorType is not null) tags.Add("error.type", errorType);
        CallDuration.Record(_call.Elapsed.TotalSeconds, tags);
        foreach (var tag in tags) _call.Activity?.SetTag(tag.Key, tag.Value);
        if (_call.Attempts > 1) _call.Activity?.SetTag("http.request.resend_count", _call.Attempts - 1);
    }
}
