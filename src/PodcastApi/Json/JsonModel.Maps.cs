using Newtonsoft.Json;

namespace PodcastApi;

/// <summary>Readers and writers for objects that are maps: the names are data, and all values have the same type.</summary>
internal static partial class JsonModel
{
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
