using System.Collections.Concurrent;
using System.Threading.Channels;

namespace PodcastApi.Testing;

/// <summary>A clock that stands still until a test moves it, and tells what has begun to wait for it.</summary>
internal sealed class ObservedTimeProvider() : FakeTimeProvider(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))
{
    // Deadlines of attempts and calls are longer than the waits between them.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<TimeSpan, SemaphoreSlim> _begun = new();
    private readonly Channel<DateTimeOffset> _ends = Channel.CreateUnboundedPrioritized<DateTimeOffset>();
    private readonly List<TimeSpan> _served = [];

    /// <summary>How far somebody has set back the clock on the wall; what counts time stamps does not notice.</summary>
    internal TimeSpan SetBack { get; set; }

    /// <summary>The waits that <see cref="ServeAsync"/> let pass, in order.</summary>
    internal IReadOnlyList<TimeSpan> Served => _served;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() - SetBack;

    // The base class takes its own from the clock on the wall.
    public override long GetTimestamp() => base.GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero && dueTime <= LongestWait) _ends.Writer.TryWrite(base.GetUtcNow() + dueTime);
        Begun(dueTime).Release();
        return timer;
    }

    /// <summary>Waits until this many waits of just this length have begun; each is told once.</summary>
    internal async Task WhenAwaitedAsync(TimeSpan wait, int times = 1)
    {
        for (var i = 0; i < times; i++) await Begun(wait).WaitAsync().WaitAsync(RealTime.Patience);
    }

    /// <summary>Lets pass whatever the work waits for, but for deadlines, the soonest end first, until it is done.</summary>
    /// <remarks>A wait that was given up passes too: a timer does not tell when it is disposed of.</remarks>
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
