namespace PodcastApi.Emulator.Tests;

internal sealed class ManualTimer(TimerCallback callback, object? state, DateTimeOffset due) : ITimer
{
    private bool _ended;

    internal DateTimeOffset Due { get; } = due;

    internal void Fire()
    {
        if (!_ended) callback(state);
    }

    public bool Change(TimeSpan dueTime, TimeSpan period) => !_ended;

    public void Dispose() => _ended = true;

    public ValueTask DisposeAsync()
    {
        _ended = true;
        return ValueTask.CompletedTask;
    }
}
