namespace PodcastApi;

/// <summary>Wakes the enumeration when a batch has completed, an id has arrived, or the caller has canceled.</summary>
internal sealed class BatchSignal
{
    private TaskCompletionSource<bool> _next = Create();

    internal void Set()
    {
        // Both sides write, then read what the other wrote. Without the barriers, both could read stale values.
        Interlocked.MemoryBarrier();
        Volatile.Read(ref _next).TrySetResult(true);
    }

    /// <summary>
    /// Returns a task that completes with the next <see cref="Set"/>. Call it before checking the state, so that no signal is missed.
    /// </summary>
    internal Task Next()
    {
        var next = Create();
        Interlocked.Exchange(ref _next, next);
        return next.Task;
    }

    // Otherwise the batch that sets the signal would run the caller's loop.
    private static TaskCompletionSource<bool> Create() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
