namespace PodcastApi;

/// <summary>How often a failed request is retried, and after which delay: exponential backoff with jitter, or the service's Retry-After.</summary>
/// <remarks>
/// Not Polly: its builder validates options by reflection, 3 ms of every program's start, and adds 1.1 MB to a native executable; and
/// what to retry has to be decided here in any case.
/// </remarks>
/// <param name="maxRetries">0 retries nothing.</param>
/// <param name="baseDelay">Upper bound of the first delay; it doubles with each retry.</param>
/// <param name="maxDelay">A longer delay, asked for by the service, is not waited for.</param>
/// <param name="randomizer">Returns numbers from 0 (included) to 1 (excluded).</param>
/// <param name="leastShare">The part of a delay's bound that is always waited: 0 is full jitter.</param>
internal sealed class RetryPolicy(int maxRetries, TimeSpan baseDelay, TimeSpan maxDelay, Func<double> randomizer, double leastShare = 0)
{
    internal int MaxRetries { get; } = maxRetries;

    internal TimeSpan MaxDelay { get; } = maxDelay;

    internal bool IsOn => MaxRetries > 0;

    /// <summary>Returns a number from 0 to 1, whatever the caller's randomizer returns.</summary>
    internal double NextDouble() => Math.Min(Math.Max(randomizer(), 0), 1);

    /// <summary>Returns the delay before the next retry, which may be longer than <see cref="MaxDelay"/> when the service asks for it.</summary>
    /// <param name="retries">Retries so far.</param>
    /// <param name="retryAfter">What the service asked for. Zero, or a date in the past, doesn't count: retrying at once would hammer.</param>
    internal TimeSpan DelayBefore(int retries, TimeSpan? retryAfter)
    {
        if (retryAfter is { } requested && requested > TimeSpan.Zero) return requested;
        var bound = Math.Min(baseDelay.Ticks * Math.Pow(2, retries), MaxDelay.Ticks);
        return TimeSpan.FromTicks((long)(bound * (leastShare + ((1 - leastShare) * NextDouble()))));
    }
}
