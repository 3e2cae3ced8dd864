namespace PodcastApi;

/// <summary>Decides whether and when to retry a failed request: exponential backoff with jitter, or the service's Retry-After.</summary>
/// <remarks>
/// Does not use Polly: its builder validates options by reflection, which adds 3 ms to the start of every program, and it adds 1.1 MB to
/// a native executable. Deciding what to retry would be this library's task in any case.
/// </remarks>
/// <param name="maxRetries">Maximum number of retries; 0 disables retries.</param>
/// <param name="baseDelay">Upper bound of the first delay; it doubles with each retry.</param>
/// <param name="maxDelay">If the service requests a longer delay, the call is not retried.</param>
/// <param name="randomizer">Returns numbers from 0 (inclusive) to 1 (exclusive).</param>
/// <param name="leastShare">The minimum delay as a fraction of its upper bound: 0 is full jitter.</param>
internal sealed class RetryPolicy(int maxRetries, TimeSpan baseDelay, TimeSpan maxDelay, Func<double> randomizer, double leastShare = 0)
{
    internal int MaxRetries { get; } = maxRetries;

    internal TimeSpan MaxDelay { get; } = maxDelay;

    internal bool IsOn => MaxRetries > 0;

    /// <summary>Returns a number from 0 to 1, whatever the caller's randomizer returns.</summary>
    internal double NextDouble() => Math.Min(Math.Max(randomizer(), 0), 1);

    /// <summary>Returns the delay before the next retry. It may exceed <see cref="MaxDelay"/> if the service requests it.</summary>
    /// <param name="retries">Number of retries so far.</param>
    /// <param name="retryAfter">
    /// The delay that the service requests. Zero or a date in the past is ignored, to avoid immediate retries.
    /// </param>
    internal TimeSpan DelayBefore(int retries, TimeSpan? retryAfter)
    {
        if (retryAfter is { } requested && requested > TimeSpan.Zero) return requested;
        var bound = Math.Min(baseDelay.Ticks * Math.Pow(2, retries), MaxDelay.Ticks);
        return TimeSpan.FromTicks((long)(bound * (leastShare + ((1 - leastShare) * NextDouble()))));
    }
}
