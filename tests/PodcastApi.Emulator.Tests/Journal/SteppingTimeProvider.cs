namespace PodcastApi.Emulator.Tests;

/// <summary>A clock whose timestamps are one step apart.</summary>
internal sealed class SteppingTimeProvider(TimeSpan step) : TimeProvider
{
    private long _reads;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override long GetTimestamp() => Interlocked.Increment(ref _reads) * step.Ticks;
}
