namespace PodcastApi;

internal static class Delay
{
    internal static Task For(TimeProvider time, TimeSpan wait, CancellationToken cancellationToken) =>
#if NETSTANDARD2_0
        time.Delay(wait, cancellationToken);
#else
        Task.Delay(wait, time, cancellationToken);
#endif
}
