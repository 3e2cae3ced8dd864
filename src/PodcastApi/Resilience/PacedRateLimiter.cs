using System.Threading.RateLimiting;

namespace PodcastApi;

/// <summary>
/// A token bucket that uses an injected clock. The framework's own bucket measures real time even with manual replenishment. First in,
/// first out; a canceled request uses no permit.
/// </summary>
internal sealed class PacedRateLimiter(TimeProvider time, double permitsPerSecond, int burst) : RateLimiter
{
    private readonly double _interval = TimeSpan.TicksPerSecond / permitsPerSecond;
    private readonly long _origin = time.GetTimestamp();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private double _nextFree = double.NegativeInfinity;

    public override TimeSpan? IdleDuration => null;

    private double Now => time.GetElapsedTime(_origin).Ticks;

    public override RateLimiterStatistics? GetStatistics() => null;

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        if (!_turn.Wait(0)) return new PacedLease(acquired: false);
        try
        {
            var due = DueFor(Now);
            if (due > Now) return new PacedLease(acquired: false);
            _nextFree = due + (permitCount * _interval);
            return new PacedLease(acquired: true);
        }
        finally
        {
            _turn.Release();
        }
    }

    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        var arrived = Now;
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Based on the time of arrival, not of the turn, so that a timer that fires late does not delay all following requests.
            var due = DueFor(arrived);
            while (due - Now is var wait && wait > 0)
                await time.DelayAsync(TimeSpan.FromTicks((long)Math.Ceiling(wait)), cancellationToken).ConfigureAwait(false);
            _nextFree = due + (permitCount * _interval);
            return new PacedLease(acquired: true);
        }
        finally
        {
            _turn.Release();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _turn.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Permits that are unused during a pause accumulate up to one burst.</summary>
    private double DueFor(double arrived) => Math.Max(_nextFree, arrived - ((burst - 1) * _interval));

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
