namespace PodcastApi;

/// <summary>Waits for what may not listen to a token: the wait ends with the token, whatever becomes of the task.</summary>
internal static class TaskWaitExtensions
{
    /// <summary>
    /// For work that the same token ends: it is through in no time if it listens, and whoever ended it may rely on that.
    /// By the system's clock, since it is about threads and not about the service.
    /// </summary>
    internal static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(250);

    /// <param name="task">What is waited for.</param>
    /// <param name="late">Cleans up after a result that comes when nobody waits any more.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="grace">How long the task may take to end after the token.</param>
    internal static Task<T> WaitAsync<T>(Task<T> task, Action<T>? late, CancellationToken cancellationToken, TimeSpan grace = default) =>
        task.IsCompleted ? task : WaitForAsync(task, late, grace, cancellationToken);

    /// <summary>Whether it ends by then.</summary>
    internal static async Task<bool> EndsInAsync(Task task, TimeSpan patience)
    {
        using var deadline = TimeProvider.System.StartTimeout(patience);
        return await EndsFirstAsync(task, deadline.Token).ConfigureAwait(false);
    }

    private static async Task<T> WaitForAsync<T>(Task<T> task, Action<T>? late, TimeSpan grace, CancellationToken cancellationToken)
    {
        if (await EndsFirstAsync(task, cancellationToken).ConfigureAwait(false)) return await task.ConfigureAwait(false);
        if (grace > TimeSpan.Zero) await EndsInAsync(task, grace).ConfigureAwait(false);
        _ = task.ContinueWith(
            ended =>
            {
                // Looking at the exception is what marks it as seen.
                if (ended.Exception is null && !ended.IsCanceled) late?.Invoke(ended.Result);
            },
            TaskScheduler.Default);
        throw new OperationCanceledException(cancellationToken);
    }

    /// <summary>False: the token was first.</summary>
    private static async Task<bool> EndsFirstAsync(Task task, CancellationToken cancellationToken)
    {
#if NETSTANDARD2_0
        var cancelled = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = cancellationToken.Register(
            static state => ((TaskCompletionSource<bool>)state!).TrySetResult(true),
            cancelled);
        return await Task.WhenAny(task, cancelled.Task).ConfigureAwait(false) == task;
#else
        await task.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return task.IsCompleted;
#endif
    }
}
