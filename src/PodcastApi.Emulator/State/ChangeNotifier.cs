namespace PodcastApi.Emulator;

/// <summary>Tells whoever keeps the emulator's state that it has changed.</summary>
/// <remarks>Safe to use from many threads at once. Told after the change, so that a copy made on being told has it.</remarks>
internal sealed class ChangeNotifier
{
    private long _value;

    /// <summary>Runs in the request that made the change: it must be quick and throw nothing.</summary>
    internal event Action? Changed;

    /// <summary>How many changes there were; read it before the copy, and a change meanwhile is not taken for copied.</summary>
    internal long Value => Interlocked.Read(ref _value);

    internal void Tell()
    {
        Interlocked.Increment(ref _value);
        Changed?.Invoke();
    }
}
