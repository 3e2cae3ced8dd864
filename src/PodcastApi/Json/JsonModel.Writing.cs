using Newtonsoft.Json;

namespace PodcastApi;

internal static partial class JsonModel
{
    // 2^53: up to here, a double represents every integer exactly.
    private const double LargestWhole = 9_007_199_254_740_992;

    internal static void Write(JsonWriter json, string value) => json.WriteValue(value);

    internal static void Write(JsonWriter json, bool value) => json.WriteValue(value);

    internal static void Write(JsonWriter json, int value) => json.WriteValue(value);

    internal static void Write(JsonWriter json, long value) => json.WriteValue(value);

    internal static void Write(JsonWriter json, double value)
    {
        if (Math.Abs(value) <= LargestWhole && Math.Truncate(value) == value) json.WriteValue((long)value);
        else json.WriteValue(value);
    }

    internal static void Write(JsonWriter json, DateTimeOffset value) => json.WriteValue(Iso8601.Text(value));

    internal static void Write(JsonWriter json, RawJson value) => json.WriteRaw(value);

    internal static void Write(JsonWriter json, IReadOnlyList<string> value) => WriteList(json, value, Write);

    internal static void Write(JsonWriter json, IReadOnlyList<bool> value) => WriteList(json, value, Write);

    internal static void Write(JsonWriter json, IReadOnlyList<int> value) => WriteList(json, value, Write);

    internal static void Write(JsonWriter json, IReadOnlyList<long> value) => WriteList(json, value, Write);

    internal static void Write(JsonWriter json, IReadOnlyList<double> value) => WriteList(json, value, Write);

    internal static void Write(JsonWriter json, IReadOnlyList<DateTimeOffset> value) => WriteList(json, value, Write);

    internal static void Write(JsonWriter json, IReadOnlyList<RawJson> value) => WriteList(json, value, Write);

    private static void WriteList<T>(JsonWriter json, IReadOnlyList<T> values, Action<JsonWriter, T> write)
    {
        json.WriteStartArray();
        foreach (var value in values)
        {
            if (value is null) json.WriteNull();
            else write(json, value);
        }

        json.WriteEndArray();
    }
}
