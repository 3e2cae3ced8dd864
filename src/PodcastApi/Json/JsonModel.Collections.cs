using Newtonsoft.Json;

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

    private static bool ReadMap<T>(ref JsonScanner json, JsonValueReader<T> read, out IReadOnlyDictionary<string, T>? value)
        where T : class
    {
        var whole = ReadEntries(ref json, read, out var items);
        value = items;
        return whole;
    }

    private static bool ReadMap<T>(ref JsonScanner json, JsonValueReader<T?> read, out IReadOnlyDictionary<string, T>? value)
        where T : struct
    {
        var whole = ReadEntries(ref json, read, out var items);
        value = items?.ToDictionary(item => item.Key, item => item.Value.GetValueOrDefault(), StringComparer.Ordinal);
        return whole;
    }

    /// <summary>Reads entries like those of lists. A duplicate name also makes the map incomplete.</summary>
    private static bool ReadEntries<T>(ref JsonScanner json, JsonValueReader<T> read, out Dictionary<string, T>? items)
    {
        items = null;
        if (!json.EnterObject()) return json.IsNull;
        items = new Dictionary<string, T>(StringComparer.Ordinal);
        var whole = true;
        while (json.NextField(out var field))
        {
            var name = field.Text();
            whole &= read(ref json, out var item) & item is not null & !items.Remove(name);
            json.SkipRest();
            if (item is not null) items[name] = item;
            json.CountEntry(items.Count);
        }

        return whole;
    }

    private static void WriteMap<T>(JsonWriter json, IReadOnlyDictionary<string, T> values, Action<JsonWriter, T> write)
    {
        json.WriteStartObject();
        foreach (var value in values)
        {
            json.WriteName(value.Key);
            if (value.Value is null) json.WriteNull();
            else write(json, value.Value);
        }

        json.WriteEndObject();
    }
}
