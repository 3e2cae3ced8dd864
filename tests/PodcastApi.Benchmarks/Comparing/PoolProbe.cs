using System.Diagnostics;

namespace PodcastApi.Benchmarks.Comparing;

/// <summary>Queues a work item every few milliseconds, from a thread of its own, and notes how long each waits.</summary>
internal sealed class PoolProbe : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    private readonly ManualResetEventSlim _stop = new();
    private readonly List<double> _waits = [];
    private readonly Thread _thread;
    private int _pending;

    internal PoolProbe()
    {
        _thread = new Thread(Run) { IsBackground = true };
        _thread.Start();
    }

    /// <summary>The 95th percentile of the waits, in milliseconds; a work item that still waits counts too.</summary>
    internal double Stop()
    {
        _stop.Set();
        _thread.Join();
        SpinWait.SpinUntil(() => Volatile.Read(ref _pending) == 0);
        return _waits.Order().ElementAt(_waits.Count * 95 / 100);
    }

    public void Dispose() => _stop.Dispose();

    private void Run()
    {
        while (!_stop.Wait(Pause))
        {
            var queued = Stopwatch.GetTimestamp();
            Interlocked.Increment(ref _pending);
            ThreadPool.UnsafeQueueUserWorkItem(_ => Note(queued), null);
        }
    }

    private void Note(long queued)
    {
        lock (_waits) _waits.Add(Stopwatch.GetElapsedTime(queued).TotalMilliseconds);
        Interlocked.Decrement(ref _pending);
    }
}
