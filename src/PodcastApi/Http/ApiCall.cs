using System.Diagnostics;

namespace PodcastApi;

/// <summary>What a user requested, over however many attempts. One thread at a time works on it.</summary>
internal sealed class ApiCall(ApiOperation operation, Uri uri, PodcastClientSettings settings, CancellationToken cancellationToken)
{
    private readonly long _started = settings.Time.GetTimestamp();

    internal ApiOperation Operation { get; } = operation;

    internal Uri Uri { get; } = uri;

    /// <summary>The caller's own.</summary>
    internal CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Requests that went over the wire so far.</summary>
    internal int Attempts { get; set; }

    /// <summary>Retries that were decided on so far.</summary>
    internal int Retries { get; set; }

    /// <summary>How long to wait before the retry that was decided on.</summary>
    internal TimeSpan RetryDelay { get; set; }

    /// <summary>Whether the wait is for all calls, since the service throttles: those that waited are spread behind it.</summary>
    internal bool IsThrottled { get; set; }

    /// <summary>Whether a rejected access token has been refreshed: once a call.</summary>
    internal bool TokenRefreshed { get; set; }

    /// <summary>Whether a handler outside this client sent a request again: then that one repeats, and this client does not.</summary>
    internal bool IsRetriedByHost { get; set; }

    /// <summary>Those of the latest attempt; null before the first.</summary>
    internal Credentials? Credentials { get; set; }

    /// <summary>The call's span; null when nobody listens.</summary>
    internal Activity? Activity { get; set; }

    internal TimeSpan Elapsed => settings.Time.GetElapsedTime(_started);

    internal TimeSpan TimeLeft =>
        settings.Retry.TotalTimeout == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : settings.Retry.TotalTimeout - Elapsed;
}
