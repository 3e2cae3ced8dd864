namespace PodcastApi;

/// <summary>
/// One throttled call speaks for all: until its wait is over, none of the client's calls sends anything. Counts by the
/// clock's time stamps, which do not go back when somebody sets the clock.
/// </summary>
internal sealed class ThrottleGate(TimeProvider time)
{
    // A wait of years may be a slip of the service's or of a clock: after an hour one call may try.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private const int PauseToWindow = 10;
    private static readonly TimeSpan LongestWindow = TimeSpan.FromSeconds(1);

    private readonly long _origin = time.GetTimestamp();
    private long _opensAfter;
    private long _window;
    private int _passed;

    /// <summary>How long the gate stays closed; zero when it is open.</summary>
    internal TimeSpan Remaining
    {
        get
        {
            var remaining = TimeSpan.FromTicks(Interlocked.Read(ref _opensAfter)) - time.GetElapsedTime(_origin);
            return remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero;
        }
    }

    /// <summary>Closes it for at least this long; an earlier, longer wait stays. At most for an hour.</summary>
    internal void PauseFor(TimeSpan wait)
    {
        var until = (time.GetElapsedTime(_origin) + (wait < Longest ? wait : Longest)).Ticks;
        var current = Interlocked.Read(ref _opensAfter);
        while (until > current)
        {
            var seen = Interlocked.CompareExchange(ref _opensAfter, until, current);
            if (seen == current)
            {
                Interlocked.Exchange(ref _window, Math.Min(wait.Ticks / PauseToWindow, LongestWindow.Ticks));
                Interlocked.Exchange(ref _passed, 0);
                return;
            }

            current = seen;
        }
    }

    /// <summary>
    /// How much longer a call waits behind the gate that has opened: the first not at all, the others up to a tenth of the pause and
    /// a second, so that they do not all arrive in one instant and are throttled again.
    /// </summary>
    /// <param name="random">From 0 to 1.</param>
    internal TimeSpan Spread(Func<double> random)
    {
        var sinceOpening = (time.GetElapsedTime(_origin) - TimeSpan.FromTicks(Interlocked.Read(ref _opensAfter))).Ticks;
        var window = Interlocked.Read(ref _window);
        if (sinceOpening >= window || Interlocked.Increment(ref _passed) == 1) return TimeSpan.Zero;
        return TimeSpan.FromTicks(Math.Max(0, (long)(window * Math.Min(Math.Max(random(), 0), 1)) - sinceOpening));
    }
}
