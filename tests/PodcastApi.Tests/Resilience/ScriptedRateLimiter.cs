using System.Threading.RateLimiting;

namespace PodcastApi.Tests.Resilience;

/// <summary>Rejects once for each delay, with that Retry-After (none for zero), and for null gives a permit.</summary>
internal sealed class ScriptedRateLimiter(params TimeSpan?[] script) : RateLimiter
{
    private int _next;

    public override TimeSpan? IdleDuration => null;

    public override RateLimiterStatistics? GetStatistics() => null;

    protected override RateLimitLease AttemptAcquireCore(int permitCount) => new Lease(script[_next++]);

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) =>
        new(AttemptAcquireCore(permitCount));

    private sealed class Lease(TimeSpan? retryAfter) : RateLimitLease
    {
        public override bool IsAcquired => retryAfter is null;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = retryAfter;
            return retryAfter > TimeSpan.Zero;
        }
    }
}
