namespace PodcastApi;

/// <summary>Waits for what may not listen to a token: the wait ends with the token, whatever becomes of the task.</summary>
internal static class Abandonable
{
    /// <param name="task">What is waited for.</param>
    /// <param name="late">Cleans up after a result that comes when nobody waits any more.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    internal static Task<T> WaitAsync<T>(Task<T> task, Action<T>? late, CancellationToken cancellationToken) =>
        task.IsCompleted ? task : WaitForAsync(task, late, cancellationToken);

    private static async Task<T> WaitForAsync<T>(Task<T> task, Action<T>? late, CancellationToken cancellationToken)
    {
        if (!await EndsFirstAsync(task, cancellationToken).ConfigureAwait(false))
        {
            _ = task.ContinueWith(
                ended =>
                {
                    // Looking at the exception is what marks it as seen.
                    if (ended.Exception is null && !ended.IsCanceled) late?.Invoke(ended.Result);
                },
                TaskScheduler.Default);
            cancellationToken.ThrowIfCancellationRequested();
        }

        return await task.ConfigureAwait(false);
    }

    /// <summary>False: the token was first.</summary>
    internal static async Task<bool> EndsFirstAsync(Task task, CancellationToken cancellationToken)
    {
#if NETSTANDARD2_0
        var cancelled = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = cancellationToken.Register(static state => ((TaskCompletionSource<bool>)state!).TrySetResult(true), cancelled);
        return await Task.WhenAny(task, cancelled.Task).ConfigureAwait(false) == task;
#else
        await task.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return task.IsCompleted;
#endif
    }
}
