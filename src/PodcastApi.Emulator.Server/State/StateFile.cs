using System.Runtime.ExceptionServices;
using System.Threading.Channels;

namespace PodcastApi.Emulator.Server;

/// <summary>Saves an emulator's catalog and users in a file, to restore them after a restart.</summary>
/// <remarks>
/// A JSON file, which can be read and edited while no emulator uses it. It contains access tokens, so only its owner can read it.
/// Faults, the journal and unfinished logins are not saved.
/// </remarks>
public sealed class StateFile : IAsyncDisposable
{
    private readonly PodcastApiEmulator _emulator;
    private readonly StateStore _store;
    private readonly TimeProvider _time;
    private readonly StateSaver _saver;
    private readonly CancellationTokenSource _end = new();
    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );
    private readonly Task _saving;
    private bool _disposed;

    private StateFile(StateStore store, PodcastApiEmulator emulator, TimeProvider time, Action<string>? report)
    {
        (_store, _emulator, _time, _saver) = (store, emulator, time, new StateSaver(store, time, report));
        _emulator.Catalog.Changes.Changed += OnChange;
        _emulator.Users.Changes.Changed += OnChange;
        _saving = Task.Run(SaveChangesAsync);
        OnChange();
    }

    /// <summary>The full path of the file, with links resolved.</summary>
    public string Path => _store.Path;

    /// <summary>Raised after each automatic save.</summary>
    internal event Action? Saved;

    /// <summary>Restores the emulator's state from the file, if it exists, and saves later changes within about a second.</summary>
    /// <param name="path">The file, which need not exist. Its directory must exist.</param>
    /// <param name="emulator">The emulator. Its catalog is replaced by that of the file; users that are not in the file are kept.</param>
    /// <param name="time">The clock for the delays between saves; null for the system clock.</param>
    /// <param name="report">
    /// Called with a message, on a background thread, when saving fails and when it succeeds again. Saving is retried every
    /// 5 seconds.
    /// </param>
    /// <param name="cancellationToken">Cancels opening the file.</param>
    /// <exception cref="StateException">The file is damaged, of another kind, in use, or not writable. It is unchanged.</exception>
    public static async Task<StateFile> OpenAsync(
        string path,
        PodcastApiEmulator emulator,
        TimeProvider? time = null,
        Action<string>? report = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(emulator);
        var store = new StateStore(path, emulator);
        try
        {
            await Task.Run(store.Load, cancellationToken).ConfigureAwait(false);

            // Immediately, so that a file that can't be written is reported before there is anything to lose.
            if (!store.IsCurrent) await Task.Run(store.Save, cancellationToken).ConfigureAwait(false);
            return new StateFile(store, emulator, time ?? TimeProvider.System, report);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Saves unsaved changes now, on a background thread.</summary>
    /// <exception cref="StateException">Saving failed. The file is unchanged, and the failure is not reported separately.</exception>
    public async Task SaveAsync(CancellationToken cancellationToken = default)
    {
        var (failure, _) = await _saver.SaveAsync(cancellationToken).ConfigureAwait(false);
        if (failure is not null) ExceptionDispatchInfo.Throw(failure);
    }

    /// <summary>Saves unsaved changes and releases the file. A failure is reported.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, true)) return;
        _emulator.Catalog.Changes.Changed -= OnChange;
        _emulator.Users.Changes.Changed -= OnChange;
        await _end.CancelAsync().ConfigureAwait(false);
        await _saving.ConfigureAwait(false);
        await TrySaveAsync().ConfigureAwait(false);
        _store.Dispose();
        _saver.Dispose();
        _end.Dispose();
    }

    private void OnChange() => _changes.Writer.TryWrite(true);

    private async Task SaveChangesAsync()
    {
        try
        {
            await foreach (var _ in _changes.Reader.ReadAllAsync(_end.Token).ConfigureAwait(false))
            {
                if (_store.IsCurrent)
                    continue;
                await Task.Delay(_saver.Delay, _time, _end.Token).ConfigureAwait(false);
                if (await TrySaveAsync().ConfigureAwait(false))
                    Saved?.Invoke();
                else
                    OnChange();
            }
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
            // DisposeAsync saves the remaining changes.
        }
    }

    /// <summary>Saves, and reports a failure unless it was already reported.</summary>
    internal Task<bool> TrySaveAsync() => _saver.TrySaveAsync();
}
