using System.Collections.Concurrent;
using System.Threading.Channels;

namespace PodcastApi.Testing;

/// <summary>A clock that stands still until it is told to go on, and then fires what is due.</summary>
internal sealed partial class ManualTime : TimeProvider
{
    // Deadlines of attempts and calls are longer than the waits between them.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    /// <summary>Real time: whoever waits longer for this clock waits in vain, and the test fails instead of hanging.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private readonly Channel<ManualTimer> _started = Channel.CreateUnbounded<ManualTimer>();
    private readonly ConcurrentDictionary<TimeSpan, SemaphoreSlim> _startedFor = new();
    private readonly List<TimeSpan> _served = [];
    private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private TimeSpan _setBack;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How far the clock goes on by itself whenever somebody looks at it. Default: it stands still.</summary>
    internal TimeSpan EachLook { get; set; }

    /// <summary>The waits that <see cref="ServeAsync"/> let pass, in order.</summary>
    internal IReadOnlyList<TimeSpan> Served => _served;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return _now - _setBack;
    }

    public override long GetTimestamp()
    {
        lock (_lock) return (_now += EachLook).Ticks;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        lock (_lock)
        {
            timer.Change(dueTime, period);
            _timers.Add(timer);
        }

        _started.Writer.TryWrite(timer);
        StartedFor(dueTime).Release();
        return timer;
    }

    /// <summary>Waits until something has begun to wait for this clock; each such wait is told once.</summary>
    internal async Task WhenAwaitedAsync() => await _started.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>Waits until this many waits of just this length have begun; each is told once.</summary>
    internal async Task WhenAwaitedAsync(TimeSpan wait, int times = 1)
    {
        for (var i = 0; i < times; i++) await StartedFor(wait).WaitAsync().WaitAsync(Patience);
    }

    /// <summary>Lets pass whatever the work waits for, but for deadlines, until it is done.</summary>
    internal async Task<T> ServeAsync<T>(Task<T> work)
    {
        using var done = new CancellationTokenSource();
        var serving = ServeAsync(done.Token);
        try
        {
            return await work.WaitAsync(Patience);
        }
        finally
        {
            await done.CancelAsync();
            await serving;
        }
    }

    internal void Advance(TimeSpan by)
    {
        ManualTimer[] due;
        lock (_lock)
        {
            _now += by;
            due = [.. _timers.Where(t => t.Due <= _now).OrderBy(t => t.Due)];
        }

        foreach (var timer in due) timer.Fire();
    }

    /// <summary>Somebody sets the clock on the wall; what counts time stamps does not notice.</summary>
    internal void SetBack(TimeSpan by)
    {
        lock (_lock) _setBack += by;
    }

    private async Task ServeAsync(CancellationToken done)
    {
        try
        {
            await foreach (var _ in _started.Reader.ReadAllAsync(done))
            {
                if (ShortestWait() is not { } wait) continue;
                _served.Add(wait);
                Advance(wait);
            }
        }
        catch (OperationCanceledException)
        {
            // The work is done.
        }
    }

    private TimeSpan? ShortestWait()
    {
        lock (_lock) return _timers.Where(t => t.Wait <= LongestWait && t.Due > _now).Min(t => t.Due - _now);
    }

    private SemaphoreSlim StartedFor(TimeSpan wait) => _startedFor.GetOrAdd(wait, _ => new SemaphoreSlim(0));
}
