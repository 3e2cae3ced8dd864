using System.Threading.RateLimiting;

namespace PodcastApi;

/// <summary>
/// A token bucket that is refilled by an injected clock: the framework's own measures real time, even when it is
/// replenished by hand. Each request takes a place in a schedule, first come, first served.
/// </summary>
internal sealed class PacedRateLimiter(TimeProvider time, double permitsPerSecond, int burst) : RateLimiter
{
    private readonly long _interval = (long)Math.Ceiling(TimeSpan.TicksPerSecond / permitsPerSecond);
    private readonly long _origin = time.GetTimestamp();
    private readonly object _lock = new();
    private long _nextFree;

    public override TimeSpan? IdleDuration => null;

    public override RateLimiterStatistics? GetStatistics() => null;

    protected override RateLimitLease AttemptAcquireCore(int permitCount) => new PacedLease(Reserve(permitCount, onlyIfNow: true) is not null);

    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        var wait = Reserve(permitCount, onlyIfNow: false)!.Value;
        if (wait > TimeSpan.Zero) await Delay.For(time, wait, cancellationToken).ConfigureAwait(false);
        return new PacedLease(acquired: true);
    }

    /// <summary>The wait until the permits are due; null when they are not due now and only now will do.</summary>
    private TimeSpan? Reserve(int permits, bool onlyIfNow)
    {
        lock (_lock)
        {
            var now = time.GetElapsedTime(_origin).Ticks;
            // What was not used in a pause adds up to one burst, and no further.
            var first = Math.Max(_nextFree, now - ((burst - 1) * _interval));
            if (onlyIfNow && first > now) return null;
            _nextFree = first + (permits * _interval);
            return TimeSpan.FromTicks(Math.Max(first - now, 0));
        }
    }

    private sealed class PacedLease(bool acquired) : RateLimitLease
    {
        public override bool IsAcquired => acquired;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }
    }
}
