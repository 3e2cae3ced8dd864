namespace PodcastApi;

/// <summary>One enumeration: reads ids, sends batches and waits for them. One flow alone works on it.</summary>
internal sealed class BatchPipeline<T> : IAsyncDisposable
    where T : class
{
    private readonly CancellationTokenSource _stop;
    private readonly CancellationTokenRegistration _stopping;
    private readonly BatchSignal _signal = new();
    private readonly BatchProgressReporter _meter;
    private readonly BatchExecutor<T> _sender;
    private readonly BatchWindow<T> _window;
    private readonly IdSource _source;

    /// <param name="ids">What to ask for.</param>
    /// <param name="operation">How to ask.</param>
    /// <param name="settings">How much at once.</param>
    /// <param name="stop">The caller's cancellation; also cancelled when the enumeration ends.</param>
    internal BatchPipeline(IAsyncEnumerable<string> ids, BatchOperation<T> operation, BatchSettings settings, CancellationTokenSource stop)
    {
        _stop = stop;
        _stopping = stop.Token.Register(_signal.Set);
        _meter = new BatchProgressReporter(settings.Progress);
        _sender = new BatchExecutor<T>(operation, settings.MaxConcurrency, _meter, stop.Token);
        _window = new BatchWindow<T>(settings, operation.Size, Start);
        _source = new IdSource(ids, _signal.Set, stop.Token);
    }

    /// <summary>The entries of the next batch, each with its result; null at the end of a source that ended well, or when stopped.</summary>
    internal async ValueTask<IReadOnlyList<BatchItem<T>>?> NextAsync()
    {
        while (true)
        {
            var changed = _signal.Next();
            if (_stop.IsCancellationRequested) return null;
            _meter.ReportNews();
            var batch = _window.Take();

            // Also when one was taken: the next requests are on their way while its results are looked at.
            Fill();
            if (batch is not null) return batch.Entries;
            if (_source.HasEnded && _window.IsEmpty) break;
            await changed.ConfigureAwait(false);
        }

        // What a source throws because it was stopped carries the token that stops the run, and not the caller's own.
        if (!_stop.IsCancellationRequested) _source.Failure?.Throw();
        return null;
    }

    /// <summary>Reads what ids have come, as far as there is room, and sends them.</summary>
    internal void Fill()
    {
        while (!_stop.IsCancellationRequested && _window.HasRoom && _source.TryRead(out var id))
        {
            _meter.Requested();
            _window.Add(id);
        }

        if (_source.HasEnded) _window.SendRest();
    }

    internal BatchResult<T> HandOut(BatchItem<T> entry)
    {
        _meter.Returned(entry.Result!.IsFailed);
        return entry.Result;
    }

    /// <summary>Leaves nothing under way.</summary>
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
            _sender.Dispose();
            _meter.Report();
        }
    }

    private void Stop() => _stop.Cancel();

    private void Start(Batch<T> batch)
    {
        batch.Start(_sender, BatchEnded);
        _meter.Report();
    }

    private void BatchEnded()
    {
        _meter.BatchEnded();
        _signal.Set();
    }
}
