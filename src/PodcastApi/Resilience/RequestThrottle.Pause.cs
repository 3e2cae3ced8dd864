namespace PodcastApi;

/// <content>The pause that a 429 begins.</content>
internal sealed partial class RequestThrottle
{
    /// <summary>
    /// One throttled call pauses all calls of the client. Counts by the clock's time stamps, which don't go back when the system's clock
    /// is set.
    /// </summary>
    private sealed class Pause(TimeProvider time)
    {
        // A pause of years may be a mistake of the service or of a clock: after an hour one call may try.
        private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

        private const int PauseToWindow = 10;
        private static readonly TimeSpan LongestWindow = TimeSpan.FromSeconds(1);

        private readonly long _origin = time.GetTimestamp();
        private long _end;
        private long _window;
        private int _passed;

        internal TimeSpan Remaining
        {
            get
            {
                var remaining = TimeSpan.FromTicks(Interlocked.Read(ref _end)) - time.GetElapsedTime(_origin);
                return remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero;
            }
        }

        /// <summary>A pause that ends later stays. At most an hour.</summary>
        internal void Begin(TimeSpan duration)
        {
            var end = (time.GetElapsedTime(_origin) + (duration < Longest ? duration : Longest)).Ticks;
            var current = Interlocked.Read(ref _end);
            while (end > current)
            {
                var seen = Interlocked.CompareExchange(ref _end, end, current);
                if (seen == current)
                {
                    Interlocked.Exchange(ref _window, Math.Min(duration.Ticks / PauseToWindow, LongestWindow.Ticks));
                    Interlocked.Exchange(ref _passed, 0);
                    return;
                }

                current = seen;
            }
        }

        /// <summary>
        /// Returns how much longer a call waits after the pause: the first one not at all, the others up to a tenth of the pause and at
        /// most a second, so that they don't all arrive in one instant and are throttled again.
        /// </summary>
        /// <param name="random">Returns 0 to 1.</param>
        internal TimeSpan Spread(Func<double> random)
        {
            var sinceEnd = (time.GetElapsedTime(_origin) - TimeSpan.FromTicks(Interlocked.Read(ref _end))).Ticks;
            var window = Interlocked.Read(ref _window);
            if (sinceEnd >= window || Interlocked.Increment(ref _passed) == 1) return TimeSpan.Zero;
            return TimeSpan.FromTicks(Math.Max(0, (long)(window * random()) - sinceEnd));
        }
    }
}
