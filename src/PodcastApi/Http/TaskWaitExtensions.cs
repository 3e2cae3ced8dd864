namespace PodcastApi;

/// <summary>Awaits a task that may ignore cancellation. The wait ends with the token, even if the task continues.</summary>
internal static class TaskWaitExtensions
{
    /// <summary>
    /// Grace period for tasks that the same token cancels. A task that observes the token ends almost at once, and the caller who
    /// canceled may rely on that. Uses the system clock, because it concerns threads and not the service.
    /// </summary>
    internal static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(250);

    /// <param name="task">The task to await.</param>
    /// <param name="late">Cleans up a result that arrives after the wait has ended.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="grace">How long the task may take to end after the token.</param>
    internal static Task<T> WaitAsync<T>(Task<T> task, Action<T>? late, CancellationToken cancellationToken, TimeSpan grace = default) =>
        task.IsCompleted ? task : WaitForAsync(task, late, grace, cancellationToken);

    /// <summary>Returns whether the task ends within the grace period.</summary>
    internal static async Task<bool> EndsInAsync(Task task, TimeSpan timeout)
    {
        using var timer = TimeProvider.System.StartTimeout(timeout);
        return await EndsFirstAsync(task, timer.Token).ConfigureAwait(false);
    }

    private static async Task<T> WaitForAsync<T>(Task<T> task, Action<T>? late, TimeSpan grace, CancellationToken cancellationToken)
    {
        if (await EndsFirstAsync(task, cancellationToken).ConfigureAwait(false)) return await task.ConfigureAwait(false);
        if (grace > TimeSpan.Zero) await EndsInAsync(task, grace).ConfigureAwait(false);
        _ = task.ContinueWith(
            ended =>
            {
                // Reading the exception marks it as observed.
                if (ended.Exception is null && !ended.IsCanceled) late?.Invoke(ended.Result);
            },
            TaskScheduler.Default);
        throw new OperationCanceledException(cancellationToken);
    }

    /// <summary>Returns false if the token was canceled first.</summary>
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
