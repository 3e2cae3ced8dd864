namespace PodcastApi;

/// <summary>Consecutive ids of the source, and those of them that no earlier batch requests.</summary>
internal sealed class Batch<T>(int size)
    where T : class
{
    // Duplicate and invalid ids add nothing to the request. Without this bound, endlessly many of them would exhaust memory.
    private const int MostEntriesPerPlace = 8;

    private readonly List<BatchItem<T>> _asked = [];
    private readonly HashSet<Batch<T>> _earlier = [];
    private volatile bool _isDone;

    /// <summary>One per id, in source order.</summary>
    internal List<BatchItem<T>> Entries { get; } = [];

    internal IReadOnlyList<BatchItem<T>> Requested => _asked;

    internal bool IsFull => _asked.Count == size || Entries.Count == size * MostEntriesPerPlace;

    /// <summary>Whether every entry has its result. Becomes true before <see cref="Sending"/> completes.</summary>
    internal bool IsDone => _isDone;

    /// <summary>Never faults.</summary>
    internal Task Sending { get; private set; } = Task.CompletedTask;

    internal void Ask(BatchItem<T> entry)
    {
        _asked.Add(entry);
        Entries.Add(entry);
    }

    /// <summary>Adds an id that another batch requests.</summary>
    internal void Share(BatchItem<T> entry, Batch<T> owner)
    {
        if (owner != this && !owner.IsDone) _earlier.Add(owner);
        Entries.Add(entry);
    }

    internal void Start(BatchExecutor<T> executor, Action ended) => Sending = SendAsync(executor, ended);

    private async Task SendAsync(BatchExecutor<T> executor, Action ended)
    {
        await executor.SendAsync(_asked).ConfigureAwait(false);
        foreach (var batch in _earlier) await batch.Sending.ConfigureAwait(false);

        // Otherwise each batch would keep the previous one alive.
        _earlier.Clear();
        _isDone = true;
        ended();
    }
}
