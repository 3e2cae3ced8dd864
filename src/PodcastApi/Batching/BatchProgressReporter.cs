namespace PodcastApi;

/// <summary>Counts and reports progress. Calls are counted from any thread, everything else only by the code that enumerates.</summary>
internal sealed class BatchProgressReporter(IProgress<BatchProgress>? progress)
{
    private long _asked;
    private long _yielded;
    private long _failed;
    private long _inFlight;
    private long _attempts;
    private int _hasNews;

    internal void CallStarted() => Interlocked.Increment(ref _inFlight);

    internal void CallEnded() => Interlocked.Decrement(ref _inFlight);

    internal void Attempted(int attempts) => Interlocked.Add(ref _attempts, attempts);

    internal void BatchEnded() => Interlocked.Exchange(ref _hasNews, 1);

    internal void Requested() => _asked++;

    internal void Returned(bool isFailed)
    {
        _yielded++;
        if (isFailed) _failed++;
        _hasNews = 1;
    }

    /// <summary>Reports if a batch has ended or results were returned since the last report.</summary>
    internal void ReportNews()
    {
        if (Interlocked.Exchange(ref _hasNews, 0) == 1) Report();
    }

    internal void Report() => progress.ReportSafely(new BatchProgress
    {
        Requested = _asked,
        Returned = _yielded,
        Failed = _failed,
        InFlight = Interlocked.Read(ref _inFlight),
        Attempts = Interlocked.Read(ref _attempts),
    });
}
