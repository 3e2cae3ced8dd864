using System.Threading.RateLimiting;

namespace PodcastApi;

/// <summary>Delays requests while the service throttles, and while they exceed the rate limit.</summary>
internal sealed partial class RequestThrottle
{
    private readonly PodcastClientSettings _settings;
    private readonly Pause _pause;
    private readonly RateLimiter? _limiter;

    internal RequestThrottle(PodcastClientSettings settings)
        : this(settings, new Pause(settings.Time), LimiterOf(settings))
    {
    }

    private RequestThrottle(PodcastClientSettings settings, Pause pause, RateLimiter? limiter) =>
        (_settings, _pause, _limiter) = (settings, pause, limiter);

    /// <summary>Applies new settings. A pause continues, and the limiter keeps its state if its limit is the same.</summary>
    internal RequestThrottle With(PodcastClientSettings other) => new(other, _pause, HasSameLimit(other) ? _limiter : LimiterOf(other));

    /// <summary>Pauses all requests of the client for at least this long.</summary>
    internal void PauseFor(TimeSpan duration) => _pause.Begin(duration);

    /// <summary>Waits for a permit of the rate limiter, which is in use until the lease is disposed.</summary>
    /// <exception cref="PodcastApiException">The pause is longer than a call waits, or the rate limiter rejects the request.</exception>
    internal async ValueTask<RateLimitLease?> AcquireAsync(ApiCall call, CancellationToken cancellationToken)
    {
        while (true)
        {
            await WaitForPauseAsync(call, cancellationToken).ConfigureAwait(false);
            await SpreadAsync(call, cancellationToken).ConfigureAwait(false);
            var lease = await WaitForLimiterAsync(call, cancellationToken).ConfigureAwait(false);
            if (_pause.Remaining == TimeSpan.Zero) return lease;
            lease?.Dispose();
        }
    }

    private static RateLimiter? LimiterOf(PodcastClientSettings settings) =>
        settings.RateLimiter
        ?? (settings.RequestRate is { } rate ? new PacedRateLimiter(settings.Time, rate, settings.RequestBurst) : null);

    private bool HasSameLimit(PodcastClientSettings other) =>
        (other.RateLimiter, other.RequestRate, other.RequestBurst)
        == (_settings.RateLimiter, _settings.RequestRate, _settings.RequestBurst);

    private async ValueTask WaitForPauseAsync(ApiCall call, CancellationToken cancellationToken)
    {
        while (_pause.Remaining is var wait && wait > TimeSpan.Zero)
        {
            if (wait > _settings.Retry.MaxDelay || wait > call.TimeLeft) throw PodcastApiExceptionFactory.Throttled(call, wait);
            call.IsThrottled = true;
            await _settings.Time.DelayAsync(wait, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Keeps calls that waited for the same pause from arriving at the same time. A rate limiter ensures that by itself.
    /// </summary>
    private async ValueTask SpreadAsync(ApiCall call, CancellationToken cancellationToken)
    {
        if (!call.IsThrottled || _limiter is not null) return;
        call.IsThrottled = false;
        if (_pause.Spread(_settings.Retry.NextDouble) is var delay && delay > TimeSpan.Zero)
            await _settings.Time.DelayAsync(delay, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<RateLimitLease?> WaitForLimiterAsync(ApiCall call, CancellationToken cancellationToken)
    {
        if (_limiter is null) return null;
        var started = _settings.Time.GetTimestamp();
        while (true)
        {
            var lease = await _limiter.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
            if (lease.IsAcquired)
            {
                ClientTelemetry.RateLimitWaited(call, _settings.Time.GetElapsedTime(started));
                return lease;
            }

            // A limiter without a queue says when to try again.
            var isKnown = lease.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter);
            lease.Dispose();
            if (!isKnown || retryAfter <= TimeSpan.Zero || retryAfter > call.TimeLeft)
                throw PodcastApiExceptionFactory.OverLimit(call, isKnown ? retryAfter : null);
            await _settings.Time.DelayAsync(retryAfter, cancellationToken).ConfigureAwait(false);
        }
    }
}
