using System.Threading.RateLimiting;

namespace PodcastApi;

/// <summary>What every attempt passes before it is sent: the gate that a 429 closes, and the client's own rate limit.</summary>
internal sealed class RequestThrottle(PodcastClientSettings settings, ThrottleGate gate, RateLimiter? limiter)
{
    internal RequestThrottle(PodcastClientSettings settings)
        : this(settings, new ThrottleGate(settings.Time), LimiterOf(settings))
    {
    }

    /// <summary>With other settings the service's wait stays, and so does what the limiter has let through, if its limit is the same.</summary>
    internal RequestThrottle With(PodcastClientSettings other) =>
        new(other, gate, (other.RequestRate, other.RequestBurst) == (settings.RequestRate, settings.RequestBurst) ? limiter : LimiterOf(other));

    private static PacedRateLimiter? LimiterOf(PodcastClientSettings settings) =>
        settings.RequestRate is { } rate ? new PacedRateLimiter(settings.Time, rate, settings.RequestBurst) : null;

    /// <exception cref="PodcastApiException">The gate stays closed for longer than a call waits.</exception>
    internal async ValueTask PassAsync(ApiCall call, CancellationToken cancellationToken)
    {
        do
        {
            await WaitForGateAsync(call, cancellationToken).ConfigureAwait(false);
            await SpreadAsync(call, cancellationToken).ConfigureAwait(false);
            await WaitForLimitAsync(call, cancellationToken).ConfigureAwait(false);
        }
        while (gate.Remaining > TimeSpan.Zero);
    }

    internal void PauseFor(TimeSpan wait) => gate.PauseFor(wait);

    private async ValueTask WaitForGateAsync(ApiCall call, CancellationToken cancellationToken)
    {
        while (gate.Remaining is var wait && wait > TimeSpan.Zero)
        {
            if (wait > settings.Retry.MaxDelay || wait > call.TimeLeft) throw PodcastApiExceptionFactory.HeldBack(call, wait);
            call.IsThrottled = true;
            await Delay.For(settings.Time, wait, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>A rate limit spreads them by itself.</summary>
    private async ValueTask SpreadAsync(ApiCall call, CancellationToken cancellationToken)
    {
        if (!call.IsThrottled || limiter is not null) return;
        call.IsThrottled = false;
        if (gate.Spread(settings.Retry.Jitter) is var longer && longer > TimeSpan.Zero) await Delay.For(settings.Time, longer, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask WaitForLimitAsync(ApiCall call, CancellationToken cancellationToken)
    {
        if (limiter is null) return;
        var started = settings.Time.GetTimestamp();
        using var lease = await limiter.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
        ClientTelemetry.RateLimitWaited(call, settings.Time.GetElapsedTime(started));
    }
}
