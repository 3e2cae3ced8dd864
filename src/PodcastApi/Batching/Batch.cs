namespace PodcastApi;

/// <summary>A stretch of the source: its ids in order, and those of them that no earlier batch asks for.</summary>
internal sealed class Batch<T>(int size)
    where T : class
{
    // A stretch of ids that are repeated or unusable fills no request: without a bound an endless one would fill the memory.
    private const int MostEntriesPerPlace = 8;

    private readonly List<BatchItem<T>> _asked = [];
    private readonly HashSet<Batch<T>> _earlier = [];
    private volatile bool _isDone;

    /// <summary>One for each id, in the order of the source.</summary>
    internal List<BatchItem<T>> Entries { get; } = [];

    internal IReadOnlyList<BatchItem<T>> Requested => _asked;

    internal bool IsFull => _asked.Count == size || Entries.Count == size * MostEntriesPerPlace;

    /// <summary>Whether each entry has its result. Seen before the end of <see cref="Sending"/>.</summary>
    internal bool IsDone => _isDone;

    /// <summary>Never fails.</summary>
    internal Task Sending { get; private set; } = Task.CompletedTask;

    internal void Ask(BatchItem<T> entry)
    {
        _asked.Add(entry);
        Entries.Add(entry);
    }

    /// <summary>Adds an id that another batch asks for.</summary>
    internal void Share(BatchItem<T> entry, Batch<T> owner)
    {
        if (owner != this && !owner.IsDone) _earlier.Add(owner);
        Entries.Add(entry);
    }

    internal void Start(BatchExecutor<T> sender, Action ended) => Sending = SendAsync(sender, ended);

    private async Task SendAsync(BatchExecutor<T> sender, Action ended)
    {
        await sender.SendAsync(_asked).ConfigureAwait(false);
        foreach (var batch in _earlier) await batch.Sending.ConfigureAwait(false);

        // Or each batch would keep the one before it alive.
        _earlier.Clear();
        _isDone = true;
        ended();
    }
}
