namespace PodcastApi.Emulator;

/// <summary>A clock that can be set forward, so that tokens expire without waiting. Delays still take real time.</summary>
internal sealed class AdjustableClock(TimeProvider clock) : TimeProvider
{
    private long _ahead;

    public override TimeZoneInfo LocalTimeZone => clock.LocalTimeZone;

    public override long TimestampFrequency => clock.TimestampFrequency;

    /// <summary>How far the clock was set forward.</summary>
    internal TimeSpan Ahead => TimeSpan.FromTicks(Interlocked.Read(ref _ahead));

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow() + Ahead;

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        clock.CreateTimer(callback, state, dueTime, period);

    internal void Advance(TimeSpan by) => Interlocked.Add(ref _ahead, by.Ticks);

    internal void Reset() => Interlocked.Exchange(ref _ahead, 0);
}
