using System.Buffers;

namespace PodcastApi;

/// <summary>Collects items whose number is not known in advance, in pooled arrays. Allocates only the final array.</summary>
internal struct ArrayBuilder<T>
{
    private const int FirstItems = 16;

    private T? _first;
    private T[]? _items;
    private int _count;

    internal void Add(T item)
    {
        // Most lists, such as images, have a single item.
        if (_count == 0) _first = item;
        else Roomy()[_count] = item;
        _count++;
    }

    internal T[] ToArray()
    {
        if (_count == 0) return [];
        if (_items is null) return [_first!];
        var items = _items.AsSpan(0, _count).ToArray();
        Return(_items);
        return items;
    }

    private T[] Roomy()
    {
        if (_items is null)
        {
            _items = ArrayPool<T>.Shared.Rent(FirstItems);
            _items[0] = _first!;
        }
        else if (_count == _items.Length)
        {
            var larger = ArrayPool<T>.Shared.Rent(_count * 2);
            _items.CopyTo(larger, 0);
            Return(_items);
            _items = larger;
        }

        return _items;
    }

    /// <summary>Clears the array, so that the pool does not keep a response alive.</summary>
    private static void Return(T[] items) => ArrayPool<T>.Shared.Return(items, clearArray: true);
}
