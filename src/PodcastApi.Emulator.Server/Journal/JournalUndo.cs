namespace PodcastApi.Emulator.Server;

/// <summary>The clearing of the journal, which can be undone until the next one. Kept in memory.</summary>
internal sealed class JournalUndo(RequestJournal journal, FormToken token)
{
    // Set and read by concurrent requests.
    private volatile IReadOnlyList<JournalEntry> _removed = [];

    internal void Clear()
    {
        // A second click on the button must not make the first one final.
        if (journal.Entries is not { Count: > 0 } removed) return;
        _removed = removed;
        journal.Clear();
    }

    internal void Undo()
    {
        journal.Restore(_removed);
        _removed = [];
    }

    /// <summary>Renders the offer to undo; empty if there is nothing to undo.</summary>
    internal Html Render() =>
        _removed.Count == 0
            ? Html.Empty
            : Html.Of(
                $"""
                <form class="box bar" role="status" action="/journal/undo" method="post">{token.Field}
                <span>{Pluralizer.Of(_removed.Count, "request")} removed.</span>
                <button>Undo<span class="unseen"> the clearing of the journal</span></button></form>
                """);
}
