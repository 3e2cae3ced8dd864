using System.Diagnostics;

namespace PodcastApi;

/// <summary>One call of a user, over however many attempts. Not used by two threads at once.</summary>
/// <param name="request">What to send.</param>
/// <param name="settings">Those of the client when the call began.</param>
/// <param name="cancellationToken">The caller's own.</param>
internal sealed class ApiCall(ApiRequestBuilder request, PodcastClientSettings settings, CancellationToken cancellationToken)
{
    private readonly long _started = settings.Time.GetTimestamp();

    internal ApiOperation Operation { get; } = request.Operation;

    internal Uri Uri { get; } = new(settings.BaseAddress.AbsoluteUri + request.PathPart + request.QueryPart);

    internal PodcastClientSettings Settings { get; } = settings;

    internal CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Requests that went over the wire so far.</summary>
    internal int Attempts { get; set; }

    internal int Retries { get; set; }

    /// <summary>The delay before the next retry.</summary>
    internal TimeSpan RetryDelay { get; set; }

    /// <summary>Whether the call waits for a pause of all calls.</summary>
    internal bool IsThrottled { get; set; }

    /// <summary>Whether the call has already asked for a new access token after a 401, which it does once.</summary>
    internal bool IsTokenRefreshed { get; set; }

    /// <summary>Whether a handler outside this client has retried a request: then that one retries, and this client doesn't.</summary>
    internal bool IsRetriedByHost { get; set; }

    /// <summary>Those of the latest attempt; null before the first.</summary>
    internal Credentials? Credentials { get; set; }

    /// <summary>The call's span; null when nobody listens.</summary>
    internal Activity? Activity { get; set; }

    internal TimeSpan Elapsed => Settings.Time.GetElapsedTime(_started);

    internal TimeSpan TimeLeft => Settings.TotalTimeout == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : Settings.TotalTimeout - Elapsed;
}
