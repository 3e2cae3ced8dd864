namespace PodcastApi;

/// <summary>
/// The batches that are held: in progress, completed but not yet returned, and the one being returned. Not thread-safe.
/// </summary>
internal sealed class BatchWindow<T>(BatchSettings settings, int size, Action<Batch<T>> start)
    where T : class
{
    private readonly List<Batch<T>> _sent = [];
    private readonly Dictionary<string, (BatchItem<T> Entry, Batch<T> Batch)> _held = new(StringComparer.Ordinal);
    private Batch<T> _open = new(size);
    private Batch<T>? _returned;

    internal bool HasRoom => _sent.Count < settings.MaxConcurrency;

    /// <summary>Whether <see cref="Take"/> would return a batch.</summary>
    internal bool HasResults => Next() >= 0;

    internal bool IsEmpty => _sent.Count == 0;

    /// <summary>Completes when all batches in progress have ended.</summary>
    internal Task Sending => Task.WhenAll(_sent.Select(batch => batch.Sending));

    internal void Add(string? id)
    {
        if (Rejection(id) is { } why) _open.Entries.Add(BatchItem<T>.Unusable(id, why));
        else if (_held.TryGetValue(id!, out var held)) _open.Share(held.Entry, held.Batch);
        else Hold(id!);
        if (_open.IsFull) Send();
    }

    /// <summary>Sends the last batch, which is not full.</summary>
    internal void SendRest()
    {
        if (_open.Entries.Count > 0) Send();
    }

    /// <summary>Returns the next batch to return, or null if it has not completed. Releases the previous one.</summary>
    internal Batch<T>? Take()
    {
        Release();
        var next = Next();
        if (next < 0)
            return null;
        _returned = _sent[next];
        _sent.RemoveAt(next);
        return _returned;
    }

    private int Next() =>
        settings.EnsureOrdered
            ? _sent.FindIndex(0, Math.Min(1, _sent.Count), batch => batch.IsDone)
            : _sent.FindIndex(batch => batch.IsDone);

    private void Hold(string id)
    {
        var entry = new BatchItem<T>(id);
        _held.Add(id, (entry, _open));
        _open.Ask(entry);
    }

    private void Send()
    {
        _sent.Add(_open);
        start(_open);
        _open = new Batch<T>(size);
    }

    private void Release()
    {
        foreach (var entry in _returned?.Requested ?? []) _held.Remove(entry.Id);
        _returned = null;
    }

    private static ArgumentException? Rejection(string? id)
    {
        try
        {
            Guard.Id(id!, nameof(id));
            return null;
        }
        catch (ArgumentException e)
        {
            return e;
        }
    }
}
