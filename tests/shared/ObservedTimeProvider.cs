using System.Collections.Concurrent;
using System.Threading.Channels;

namespace PodcastApi.Testing;

/// <summary>A clock that only a test advances, and that reports the waits that have started.</summary>
internal sealed class ObservedTimeProvider() : FakeTimeProvider(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))
{
    // Attempt and total timeouts are longer than the waits between attempts.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<TimeSpan, SemaphoreSlim> _begun = new();
    private readonly Channel<DateTimeOffset> _ends = Channel.CreateUnboundedPrioritized<DateTimeOffset>();
    private readonly List<TimeSpan> _served = [];

    /// <summary>How far the system clock was set back; timestamps are not affected.</summary>
    internal TimeSpan SetBack { get; set; }

    /// <summary>The waits that <see cref="ServeAsync"/> completed, in order.</summary>
    internal IReadOnlyList<TimeSpan> Served => _served;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() - SetBack;

    // The base class uses the system clock.
    public override long GetTimestamp() => base.GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero && dueTime <= LongestWait) _ends.Writer.TryWrite(base.GetUtcNow() + dueTime);
        Begun(dueTime).Release();
        return timer;
    }

    /// <summary>Completes when this many waits of exactly this length have started; each is counted once.</summary>
    internal async Task WhenAwaitedAsync(TimeSpan wait, int times = 1)
    {
        for (var i = 0; i < times; i++) await Begun(wait).WaitAsync().WaitAsync(RealTime.Patience);
    }

    /// <summary>Completes the waits of the work, earliest first and except for timeouts, until it is done.</summary>
    /// <remarks>Abandoned waits are completed too, because a timer does not report its disposal.</remarks>
    internal async Task<T> ServeAsync<T>(Task<T> work)
    {
        while (await Task.WhenAny(work, _ends.Reader.WaitToReadAsync().AsTask()).WaitAsync(RealTime.Patience) != work)
        {
            if (_ends.Reader.TryRead(out var end)) PassUntil(end);
        }

        return await work;
    }

    private void PassUntil(DateTimeOffset end)
    {
        var wait = end - base.GetUtcNow();
        if (wait <= TimeSpan.Zero) return;
        _served.Add(wait);
        Advance(wait);
    }

    private SemaphoreSlim Begun(TimeSpan wait) => _begun.GetOrAdd(wait, _ => new SemaphoreSlim(0));
}
