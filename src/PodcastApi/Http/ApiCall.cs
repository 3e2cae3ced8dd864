using System.Diagnostics;

namespace PodcastApi;

/// <summary>One call of a user, which may take several attempts. Not thread-safe.</summary>
/// <param name="request">The request to send.</param>
/// <param name="settings">The client's settings when the call started.</param>
/// <param name="cancellationToken">The caller's token.</param>
internal sealed class ApiCall(ApiRequestBuilder request, PodcastClientSettings settings, CancellationToken cancellationToken)
{
    private readonly long _started = settings.Time.GetTimestamp();

    internal ApiOperation Operation { get; } = request.Operation;

    internal Uri Uri { get; } = new(settings.BaseAddress.AbsoluteUri + request.PathPart + request.QueryPart);

    internal PodcastClientSettings Settings { get; } = settings;

    internal CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Number of requests sent so far.</summary>
    internal int Attempts { get; set; }

    internal int Retries { get; set; }

    /// <summary>The delay before the next retry.</summary>
    internal TimeSpan RetryDelay { get; set; }

    /// <summary>Whether the call is waiting for a pause of all calls.</summary>
    internal bool IsThrottled { get; set; }

    /// <summary>Whether the call has already requested a new access token after a 401. It does so once.</summary>
    internal bool IsTokenRefreshed { get; set; }

    /// <summary>Whether a handler outside this client has retried a request. If so, this client does not retry.</summary>
    internal bool IsRetriedByHost { get; set; }

    /// <summary>Credentials of the latest attempt; null before the first.</summary>
    internal Credentials? Credentials { get; set; }

    /// <summary>The call's span; null if there is no listener.</summary>
    internal Activity? Activity { get; set; }

    internal TimeSpan Elapsed => Settings.Time.GetElapsedTime(_started);

    internal TimeSpan TimeLeft => Settings.TotalTimeout == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : Settings.TotalTimeout - Elapsed;
}
