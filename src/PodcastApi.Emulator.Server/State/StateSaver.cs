using System.Diagnostics.CodeAnalysis;

namespace PodcastApi.Emulator.Server;

/// <summary>Saves the state, one save at a time, and reports failures once.</summary>
internal sealed class StateSaver(StateStore store, TimeProvider time, Action<string>? report) : IDisposable
{
    private readonly SemaphoreSlim _saving = new(1);
    private readonly SaveDebouncer _pace = new(time);
    private bool _failed;

    /// <summary>Time until the next save.</summary>
    internal TimeSpan Delay => _failed ? SaveDebouncer.RetryPause : _pace.ToNext(store.HasNewShows);

    /// <summary>Saves, and reports a failure unless it was already reported.</summary>
    internal async Task<bool> TrySaveAsync()
    {
        var (failure, isKnown) = await SaveAsync(CancellationToken.None).ConfigureAwait(false);
        if (failure is null)
        {
            if (isKnown) Report($"The state is saved to {store.Path} again.");
            return true;
        }

        if (!isKnown) Report(failure.Message + " Until then it is only in memory.");
        return false;
    }

    /// <summary>Saves, and returns the failure and whether the previous save failed.</summary>
    internal async Task<(StateException? Failure, bool IsKnown)> SaveAsync(CancellationToken cancellationToken)
    {
        await _saving.WaitAsync(cancellationToken).ConfigureAwait(false);

        // After the wait, during which another save may fail and be reported.
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
        var (begun, withShows) = (_pace.Begin(), store.HasNewShows);
        if (store.IsCurrent) return;
        await Task.Run(store.Save, cancellationToken).ConfigureAwait(false);
        _pace.End(begun, withShows);
    }

    /// <summary>Reports a message. Exceptions of the callback must not stop saving.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Exceptions of the callback must not stop saving.")]
    private void Report(string message)
    {
        try
        {
            report?.Invoke(message);
        }
        catch (Exception)
        {
            // There is nowhere else to report to.
        }
    }

    public void Dispose() => _saving.Dispose();
}
