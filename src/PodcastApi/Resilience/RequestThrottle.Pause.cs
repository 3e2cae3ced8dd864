namespace PodcastApi;

/// <content>The pause that a 429 starts.</content>
internal sealed partial class RequestThrottle
{
    /// <summary>
    /// One throttled call pauses all calls of the client. Uses the clock's timestamps, which don't go back when the system clock is set.
    /// </summary>
    private sealed class Pause(TimeProvider time)
    {
        // A pause of years may be a mistake of the service or of a clock. After an hour one call may try.
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

        /// <summary>Starts or extends the pause, to at most an hour. A pause that ends later remains.</summary>
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
        /// Returns how long a call waits in addition to the pause: zero for the first call, for the others up to a tenth of the pause and
        /// at most a second. Otherwise all would arrive at the same time and be throttled again.
        /// </summary>
        /// <param name="random">Returns numbers from 0 to 1.</param>
        internal TimeSpan Spread(Func<double> random)
        {
            var sinceEnd = (time.GetElapsedTime(_origin) - TimeSpan.FromTicks(Interlocked.Read(ref _end))).Ticks;
            var window = Interlocked.Read(ref _window);
            if (sinceEnd >= window || Interlocked.Increment(ref _passed) == 1) return TimeSpan.Zero;
            return TimeSpan.FromTicks(Math.Max(0, (long)(window * random()) - sinceEnd));
        }
    }
}
