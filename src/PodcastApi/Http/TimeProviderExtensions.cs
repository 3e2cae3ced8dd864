namespace PodcastApi;

/// <summary>Timeouts and delays by an injected clock.</summary>
internal static class TimeProviderExtensions
{
    /// <summary>Starts a source that is cancelled after the timeout; never, when that is infinite.</summary>
    internal static CancellationTokenSource StartTimeout(this TimeProvider time, TimeSpan timeout)
    {
        if (timeout == Timeout.InfiniteTimeSpan) return new CancellationTokenSource();
#if NETSTANDARD2_0
        return time.CreateCancellationTokenSource(timeout);
#else
        return new CancellationTokenSource(timeout, time);
#endif
    }

    /// <summary>Waits at least this long: timers cut off fractions of a millisecond, and a caller that waits in a loop would spin.</summary>
    internal static Task DelayAsync(this TimeProvider time, TimeSpan delay, CancellationToken cancellationToken)
    {
        var whole = TimeSpan.FromMilliseconds(Math.Ceiling(delay.TotalMilliseconds));
#if NETSTANDARD2_0
        return time.Delay(whole, cancellationToken);
#else
        return Task.Delay(whole, time, cancellationToken);
#endif
    }
}
