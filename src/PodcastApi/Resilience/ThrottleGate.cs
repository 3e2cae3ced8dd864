namespace PodcastApi;

/// <summary>
/// One throttled call speaks for all: until its wait is over, none of the client's calls sends anything. Counts by the
/// clock's time stamps, which do not go back when somebody sets the clock.
/// </summary>
internal sealed class ThrottleGate(TimeProvider time)
{
    // A wait of years may be a slip of the service's or of a clock: after an hour one call may try.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private readonly long _origin = time.GetTimestamp();
    private long _opensAfter;

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
    internal void HoldBack(TimeSpan wait)
    {
        var until = (time.GetElapsedTime(_origin) + (wait < Longest ? wait : Longest)).Ticks;
        var current = Interlocked.Read(ref _opensAfter);
        while (until > current)
        {
            var seen = Interlocked.CompareExchange(ref _opensAfter, until, current);
            if (seen == current) return;
            current = seen;
        }
    }
}
