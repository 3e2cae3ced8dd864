namespace PodcastApi;

/// <summary>Timeouts and delays that use an injected clock.</summary>
internal static class TimeProviderExtensions
{
    /// <summary>Creates a source that is canceled after the timeout, or never if the timeout is infinite.</summary>
    internal static CancellationTokenSource StartTimeout(this TimeProvider time, TimeSpan timeout)
    {
        if (timeout == Timeout.InfiniteTimeSpan) return new CancellationTokenSource();
#if NETSTANDARD2_0
        return time.CreateCancellationTokenSource(timeout);
#else
        return new CancellationTokenSource(timeout, time);
#endif
    }

    /// <summary>
    /// Waits at least this long. Timers truncate fractions of a millisecond, so a caller that waits in a loop would spin.
    /// </summary>
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
