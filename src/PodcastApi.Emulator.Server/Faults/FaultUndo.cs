namespace PodcastApi.Emulator.Server;

/// <summary>The removal of all faults, which can be undone until the faults are changed otherwise. Kept in memory.</summary>
internal sealed class FaultUndo(FaultSet faults, FormToken token)
{
    // Set and read by concurrent requests.
    private volatile RemovedFaults? _removed;

    internal void RemoveAll()
    {
        // A second click on the button must not make the first one final.
        if (faults.RemoveAll() is { } removed) _removed = removed;
    }

    internal void Undo()
    {
        if (_removed is { } removed) faults.Restore(removed);
        _removed = null;
    }

    /// <summary>Renders the offer to undo; empty if there is nothing to undo.</summary>
    internal Html Render() =>
        _removed is not { } removed || !faults.CanRestore(removed)
            ? Html.Empty
            : Html.Of(
                $"""
                <form class="box bar" role="status" action="/faults/undo" method="post">{token.Field}
                <span>{Pluralizer.Of(removed.Faults.Count, "fault")} removed.</span>
                <button>Undo<span class="unseen"> the removal of all faults</span></button></form>
                """);
}
