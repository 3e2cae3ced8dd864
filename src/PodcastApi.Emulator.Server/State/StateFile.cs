using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using System.Threading.Channels;

namespace PodcastApi.Emulator.Server;

/// <summary>Keeps an emulator's catalog and users in a file, so that it goes on after a restart as if nothing had been.</summary>
/// <remarks>
/// A JSON file that one can read and edit while no emulator uses it. It holds access tokens: its owner alone can read it.
/// Faults, the journal and logins that are not through are not in it.
/// </remarks>
public sealed class StateFile : IAsyncDisposable
{
    private readonly PodcastApiEmulator _emulator;
    private readonly StateStore _store;
    private readonly TimeProvider _time;
    private readonly Action<string>? _report;
    private readonly SemaphoreSlim _saving = new(1);
    private readonly CancellationTokenSource _end = new();
    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly SaveDebouncer _pace;
    private readonly Task _keeping;
    private bool _failed;
    private bool _disposed;

    private StateFile(StateStore store, PodcastApiEmulator emulator, TimeProvider time, Action<string>? report)
    {
        (_store, _emulator, _time, _report, _pace) = (store, emulator, time, report, new SaveDebouncer(time));
        _emulator.Catalog.Changes.Changed += OnChange;
        _emulator.Users.Changes.Changed += OnChange;
        _keeping = Task.Run(KeepAsync);
        OnChange();
    }

    /// <summary>The file's full path, links followed.</summary>
    public string Path => _store.Path;

    /// <summary>After each save of its own.</summary>
    internal event Action? Saved;

    /// <summary>Puts the emulator into the file's state, if there is one, and saves what changes from then on within a second.</summary>
    /// <param name="path">A file that need not exist, in a directory that does.</param>
    /// <param name="emulator">What its catalog holds makes room for what the file has; users that the file does not know stay.</param>
    /// <param name="time">What the pauses between saves follow; null for the system's clock.</param>
    /// <param name="report">
    /// Told in a sentence, on a thread of its own, when saving fails and when it works again; it is tried every 5 seconds.
    /// </param>
    /// <param name="cancellationToken">Ends the opening.</param>
    /// <exception cref="StateException">The file is damaged, of another kind or in use, or can't be written; it is as it was.</exception>
    public static async Task<StateFile> OpenAsync(
        string path, PodcastApiEmulator emulator, TimeProvider? time = null, Action<string>? report = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(emulator);
        var store = new StateStore(path, emulator);
        try
        {
            await Task.Run(store.Load, cancellationToken).ConfigureAwait(false);

            // At once, so that a file which can't be written is told now and not when there is something to lose.
            if (!store.IsCurrent) await Task.Run(store.Save, cancellationToken).ConfigureAwait(false);
            return new StateFile(store, emulator, time ?? TimeProvider.System, report);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Saves now what is not saved yet, on a thread of its own.</summary>
    /// <exception cref="StateException">It can't be saved; the file is as it was. That is not reported too.</exception>
    public async Task SaveAsync(CancellationToken cancellationToken = default)
    {
        if ((await AttemptAsync(cancellationToken).ConfigureAwait(false)).Failure is { } failure) ExceptionDispatchInfo.Throw(failure);
    }

    /// <summary>Saves what is not saved yet, and lets other emulators use the file. A failure is reported.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, true)) return;
        _emulator.Catalog.Changes.Changed -= OnChange;
        _emulator.Users.Changes.Changed -= OnChange;
        await _end.CancelAsync().ConfigureAwait(false);
        await _keeping.ConfigureAwait(false);
        await TrySaveAsync().ConfigureAwait(false);
        _store.Dispose();
        _saving.Dispose();
        _end.Dispose();
    }

    private void OnChange() => _changes.Writer.TryWrite(true);

    private async Task KeepAsync()
    {
        try
        {
            await foreach (var _ in _changes.Reader.ReadAllAsync(_end.Token).ConfigureAwait(false))
            {
                if (_store.IsCurrent) continue;
                await Task.Delay(_failed ? SaveDebouncer.RetryPause : _pace.ToNext(_store.HasNewShows), _time, _end.Token).ConfigureAwait(false);
                if (await TrySaveAsync().ConfigureAwait(false)) Saved?.Invoke();
                else OnChange();
            }
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
            // What is left is saved by the one who ends it.
        }
    }

    /// <summary>Reports a failure, unless it is known already.</summary>
    internal async Task<bool> TrySaveAsync()
    {
        var (failure, isKnown) = await AttemptAsync(CancellationToken.None).ConfigureAwait(false);
        if (failure is null)
        {
            if (isKnown) Tell($"The state is saved to {Path} again.");
            return true;
        }

        if (!isKnown) Tell(failure.Message + " Until then it is in memory alone.");
        return false;
    }

    /// <summary>Gives what it failed with, and whether the save before it had failed.</summary>
    private async Task<(StateException? Failure, bool IsKnown)> AttemptAsync(CancellationToken cancellationToken)
    {
        await _saving.WaitAsync(cancellationToken).ConfigureAwait(false);

        // Not before the wait, during which another save may fail and be told.
        var isKnown = _failed;
        try
        {
            await SaveNewAsync(cancellationToken).ConfigureAwait(false);
            _failed = false;
            return (null, isKnown);
        }
        catch (StateException e)
        {
            _failed = true;
            return (e, isKnown);
        }
        finally
        {
            _saving.Release();
        }
    }

    private async Task SaveNewAsync(CancellationToken cancellationToken)
    {
        var (begun, withShows) = (_pace.Begin(), _store.HasNewShows);
        if (_store.IsCurrent) return;
        await Task.Run(_store.Save, cancellationToken).ConfigureAwait(false);
        _pace.End(begun, withShows);
    }

    /// <summary>To whom it can't be told, the state is still to be saved.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever the caller's code throws, saving goes on.")]
    private void Tell(string sentence)
    {
        try
        {
            _report?.Invoke(sentence);
        }
        catch (Exception)
        {
            // There is nobody else to tell it to.
        }
    }
}
