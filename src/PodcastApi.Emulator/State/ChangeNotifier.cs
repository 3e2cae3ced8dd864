namespace PodcastApi.Emulator;

/// <summary>Notifies that the emulator's state has changed.</summary>
/// <remarks>Thread-safe. Raised after the change, so that a copy made in the handler contains it.</remarks>
internal sealed class ChangeNotifier
{
    private long _value;

    /// <summary>Raised in the request that made the change. Handlers must be fast and must not throw.</summary>
    internal event Action? Changed;

    /// <summary>The number of changes. Read it before copying the state, so that later changes are not mistaken for copied ones.</summary>
    internal long Value => Interlocked.Read(ref _value);

    internal void Tell()
    {
        Interlocked.Increment(ref _value);
        Changed?.Invoke();
    }
}
