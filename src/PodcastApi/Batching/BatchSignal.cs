namespace PodcastApi;

/// <summary>Wakes the one flow that waits, whatever happened: a batch came, an id came, or the caller cancelled.</summary>
internal sealed class BatchSignal
{
    private TaskCompletionSource<bool> _next = Create();

    internal void Set()
    {
        // Both sides write, then read what the other wrote: without the barriers both could read what was before.
        Interlocked.MemoryBarrier();
        Volatile.Read(ref _next).TrySetResult(true);
    }

    /// <summary>Ends with the first <see cref="Set"/> from now on: take it before looking, so that nothing is missed between.</summary>
    internal Task Next()
    {
        var next = Create();
        Interlocked.Exchange(ref _next, next);
        return next.Task;
    }

    // Elsewhere, or the batch that sets it would run the caller's loop.
    private static TaskCompletionSource<bool> Create() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
