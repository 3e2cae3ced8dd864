using System.Threading.Channels;

namespace PodcastApi.Emulator.Tests;

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private readonly Channel<ManualTimer> _added = Channel.CreateUnbounded<ManualTimer>();
    private DateTimeOffset _now = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(callback, state, _now + dueTime);
        lock (_gate) _timers.Add(timer);
        _added.Writer.TryWrite(timer);
        return timer;
    }

    /// <summary>Waits until something waits for this clock, and moves it so far.</summary>
    internal async Task AdvanceWhenAwaitedAsync(TimeSpan time)
    {
        await _added.Reader.ReadAsync();
        Advance(time);
    }

    internal void Advance(TimeSpan time)
    {
        List<ManualTimer> due;
        lock (_gate)
        {
            _now += time;
            due = _timers.FindAll(timer => timer.Due <= _now);
            _timers.RemoveAll(due.Contains);
        }

        due.ForEach(timer => timer.Fire());
    }
}
