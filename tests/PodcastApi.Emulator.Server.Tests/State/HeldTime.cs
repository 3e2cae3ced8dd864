namespace PodcastApi.Emulator.Server.Tests;

/// <summary>A clock that can block its readers. A save reads it when it starts.</summary>
internal sealed class HeldTime(TimeProvider inner) : TimeProvider, IDisposable
{
    private readonly ManualResetEventSlim _released = new(initialState: true);
    private readonly TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override long TimestampFrequency => inner.TimestampFrequency;

    /// <summary>Returns a task that completes when a reader is blocked.</summary>
    internal Task Hold()
    {
        _released.Reset();
        return _held.Task;
    }

    internal void Release() => _released.Set();

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        inner.CreateTimer(callback, state, dueTime, period);

    public override long GetTimestamp()
    {
        if (!_released.IsSet) _held.TrySetResult();
        _released.Wait();
        return inner.GetTimestamp();
    }

    public void Dispose() => _released.Dispose();
}
