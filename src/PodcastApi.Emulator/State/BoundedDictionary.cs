using System.Diagnostics.CodeAnalysis;

namespace PodcastApi.Emulator;

/// <summary>A dictionary that drops the oldest values when it is full, so that requests can't exhaust the memory.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class BoundedDictionary<TValue>(int capacity)
    where TValue : class
{
    private readonly Lock _lock = new();
    private readonly OrderedDictionary<string, TValue> _values = new(StringComparer.Ordinal);

    internal IReadOnlyList<TValue> Values
    {
        get
        {
            lock (_lock) return [.. _values.Values];
        }
    }

    /// <summary>The entries, oldest first.</summary>
    internal IReadOnlyList<KeyValuePair<string, TValue>> Entries
    {
        get
        {
            lock (_lock) return [.. _values];
        }
    }

    internal bool TryAdd(string key, TValue value)
    {
        lock (_lock)
        {
            if (!_values.TryAdd(key, value)) return false;
            if (_values.Count > capacity) _values.RemoveAt(0);
            return true;
        }
    }

    internal TValue GetOrAdd(string key, Func<TValue> create)
    {
        lock (_lock)
        {
            if (!_values.TryGetValue(key, out var value)) TryAdd(key, value = create());
            return value;
        }
    }

    internal bool TryGet(string key, [NotNullWhen(true)] out TValue? value)
    {
        lock (_lock) return _values.TryGetValue(key, out value);
    }

    /// <summary>Removes and returns a value. Only one caller gets it.</summary>
    internal bool TryTake(string key, [NotNullWhen(true)] out TValue? value)
    {
        lock (_lock) return _values.Remove(key, out value);
    }

    internal void Clear()
    {
        lock (_lock) _values.Clear();
    }
}
