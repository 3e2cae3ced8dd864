using System.Diagnostics.CodeAnalysis;

namespace PodcastApi.Emulator;

/// <summary>Values by text; the oldest make room for new ones, so that requests alone can't fill the memory.</summary>
/// <remarks>Safe to use from many threads at once.</remarks>
internal sealed class BoundedDictionary<TValue>(int capacity)
    where TValue : class
{
    private readonly Lock _gate = new();
    private readonly OrderedDictionary<string, TValue> _values = new(StringComparer.Ordinal);

    internal IReadOnlyList<TValue> Values
    {
        get
        {
            lock (_gate) return [.. _values.Values];
        }
    }

    /// <summary>The oldest first.</summary>
    internal IReadOnlyList<KeyValuePair<string, TValue>> Entries
    {
        get
        {
            lock (_gate) return [.. _values];
        }
    }

    internal bool TryAdd(string key, TValue value)
    {
        lock (_gate)
        {
            if (!_values.TryAdd(key, value)) return false;
            if (_values.Count > capacity) _values.RemoveAt(0);
            return true;
        }
    }

    internal TValue GetOrAdd(string key, Func<TValue> create)
    {
        lock (_gate)
        {
            if (!_values.TryGetValue(key, out var value)) TryAdd(key, value = create());
            return value;
        }
    }

    internal bool TryGet(string key, [NotNullWhen(true)] out TValue? value)
    {
        lock (_gate) return _values.TryGetValue(key, out value);
    }

    /// <summary>Hands the value to one caller alone.</summary>
    internal bool TryTake(string key, [NotNullWhen(true)] out TValue? value)
    {
        lock (_gate) return _values.Remove(key, out value);
    }

    internal void Clear()
    {
        lock (_gate) _values.Clear();
    }
}
