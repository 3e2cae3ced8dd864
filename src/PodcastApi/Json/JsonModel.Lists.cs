namespace PodcastApi;

/// <summary>Readers and writers for all types. Overload resolution selects the right one, so the templates don't have to.</summary>
internal static partial class JsonModel
{
    private static bool ReadList<T>(ref JsonScanner json, JsonValueReader<T> read, out IReadOnlyList<T>? value)
        where T : class
    {
        var whole = ReadItems(ref json, read, out var items);
        value = items;
        return whole;
    }

    private static bool ReadList<T>(ref JsonScanner json, JsonValueReader<T?> read, out IReadOnlyList<T>? value)
        where T : struct
    {
        var whole = ReadItems(ref json, read, out var items);
        value = items is null ? null : Array.ConvertAll(items, static item => item.GetValueOrDefault());
        return whole;
    }

    /// <summary>
    /// Leaves out entries that are null or don't fit. Then the list is incomplete, and its raw text is kept too.
    /// </summary>
    private static bool ReadItems<T>(ref JsonScanner json, JsonValueReader<T> readItem, out T[]? items)
    {
        items = null;
        if (!json.EnterArray()) return json.IsNull;
        var read = new ArrayBuilder<T>();
        var whole = true;
        var entries = 0;
        while (json.NextItem())
        {
            whole &= readItem(ref json, out var item) & item is not null;
            json.SkipRest();
            json.CountEntry(++entries);
            if (item is not null) read.Add(item);
        }

        items = read.ToArray();
        return whole;
    }
}
