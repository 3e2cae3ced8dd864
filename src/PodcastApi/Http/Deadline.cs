namespace PodcastApi;

internal static class Deadline
{
    internal static CancellationTokenSource Start(TimeProvider time, TimeSpan timeout)
    {
        if (timeout == Timeout.InfiniteTimeSpan) return new CancellationTokenSource();
#if NETSTANDARD2_0
        return time.CreateCancellationTokenSource(timeout);
#else
        return new CancellationTokenSource(timeout, time);
#endif
    }
}
