namespace PodcastApi;

/// <summary>Runs one enumeration: reads ids, sends batches, awaits their results. Not thread-safe.</summary>
internal sealed class BatchPipeline<T> : IAsyncDisposable
    where T : class
{
    private readonly CancellationTokenSource _stop;
    private readonly CancellationTokenRegistration _stopping;
    private readonly Signal _signal = new();
    private readonly BatchProgressReporter _progress;
    private readonly BatchExecutor<T> _executor;
    private readonly BatchWindow<T> _window;
    private readonly IdSource _source;

    /// <param name="ids">Ids to request.</param>
    /// <param name="operation">API calls that request them.</param>
    /// <param name="settings">Concurrency, order and progress.</param>
    /// <param name="stop">The caller's cancellation. Also canceled when the enumeration ends.</param>
    internal BatchPipeline(IAsyncEnumerable<string> ids, BatchOperation<T> operation, BatchSettings settings, CancellationTokenSource stop)
    {
        _stop = stop;
        _stopping = stop.Token.Register(_signal.Set);
        _progress = new BatchProgressReporter(settings.Progress);
        _executor = new BatchExecutor<T>(operation, settings.MaxConcurrency, _progress, stop.Token);
        _window = new BatchWindow<T>(settings, operation.Size, Start);
        _source = new IdSource(ids, operation.Time, _signal.Set, stop.Token);
    }

    /// <summary>Returns the entries of the next batch, each with its result; null when all ids are done or the run is canceled.</summary>
    internal async ValueTask<IReadOnlyList<BatchItem<T>>?> NextAsync()
    {
        while (true)
        {
            var changed = _signal.Next();
            if (_stop.IsCancellationRequested) return null;
            _progress.ReportNews();
            var batch = _window.Take();

            // Also after taking a batch, so that the next requests run while the caller processes its results.
            Fill(hasResults: batch is not null);
            if (batch is not null) return batch.Entries;
            if (_source.HasEnded && _window.IsEmpty) break;
            await changed.ConfigureAwait(false);
        }

        // After a cancellation, the source's exception would carry the linked token instead of the caller's own.
        if (!_stop.IsCancellationRequested) _source.Failure?.Throw();
        return null;
    }

    /// <summary>Reads the available ids while the window has room, and sends each full batch.</summary>
    /// <param name="hasResults">Whether the caller is about to get results, which must not wait for a slow source.</param>
    internal void Fill(bool hasResults)
    {
        while (!_stop.IsCancellationRequested && _window.HasRoom && MayRead(hasResults) && _source.TryRead(out var id))
        {
            _progress.Requested();
            _window.Add(id);
        }

        if (_source.HasEnded) _window.SendRest();
    }

    private bool MayRead(bool hasResults) => !_source.IsSlow || !(hasResults || _window.HasResults);

    internal BatchResult<T> Complete(BatchItem<T> entry)
    {
        _progress.Returned(entry.Result!.IsFailed);
        return entry.Result;
    }

    /// <summary>Cancels everything in progress and waits until it has ended.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            Stop();
        }
        finally
        {
            await _window.Sending.ConfigureAwait(false);
            await _source.CloseAsync().ConfigureAwait(false);
            _stopping.Dispose();
            _executor.Dispose();
            _progress.Report();
        }
    }

    private void Stop() => _stop.Cancel();

    private void Start(Batch<T> batch)
    {
        batch.Start(_executor, BatchEnded);
        _progress.Report();
    }

    private void BatchEnded()
    {
        _progress.BatchEnded();
        _signal.Set();
    }

    /// <summary>Wakes the enumeration when a batch has completed, an id has arrived, or the caller has canceled.</summary>
    private sealed class Signal
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
        internal Task<bool> Next()
        {
            var next = Create();
            Interlocked.Exchange(ref _next, next);
            return next.Task;
        }

        // Otherwise the batch that sets the signal would run the caller's loop.
        private static TaskCompletionSource<bool> Create() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
