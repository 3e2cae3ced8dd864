namespace PodcastApi;

internal static class Delay
{
    /// <summary>Never shorter than requested: timers cut off fractions of a millisecond, and who waits in a loop would spin.</summary>
    internal static Task For(TimeProvider time, TimeSpan wait, CancellationToken cancellationToken)
    {
        var whole = TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));
#if NETSTANDARD2_0
        return time.Delay(whole, cancellationToken);
#else
        return Task.Delay(whole, time, cancellationToken);
#endif
    }
}
