using System.Globalization;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace PodcastApi.ContractTests.Bodies;

/// <summary>Bodies that the document allows, by seed: values of all sizes, nulls, absences, unknown fields and values.</summary>
/// <param name="seed">The same seed gives the same bodies.</param>
/// <param name="open">Whether to include what validators reject: undocumented enum values and null entries of lists.</param>
internal sealed class BodyGenerator(int seed, bool open = true)
{
    private const int MaxDepth = 7;
    private const int MaxItems = 4;

    private static readonly string[] Texts =
    [
        "",
        " \n padded \t",
        "plain",
        "\"quoted\" \\ / <p>&amp;</p>",
        "日本語 😀 \u00a0\u2028",
        "2021-04-06T22:00:00Z",
        "12",
        "null",
        "\u0001\u007f",
    ];

#pragma warning disable CA5394 // Reproducible by its seed, which is the point.
    private readonly Random _random = new(seed);

    /// <summary>Every property is present and has a value.</summary>
    internal JToken Full(JsonSchema schema) => Value(schema, 0, full: true);

    /// <summary>A response of an operation: its object in its envelope.</summary>
    internal JObject Response(JsonSchema envelope)
    {
        var (name, result) = envelope
            .ActualProperties["data"]
            .ActualSchema.ActualProperties.Select(p => (p.Key, p.Value.ActualSchema))
            .Single();
        return new JObject
        {
            ["data"] = new JObject { [name] = Value(result, 0, full: false) },
            ["extensions"] = new JObject(),
        };
    }

    private JToken Value(JsonSchema schema, int depth, bool full) =>
        schema switch
        {
            { IsEnumeration: true } => full || !open || _random.Next(4) > 0
                ? new JValue(schema.Enumeration.ElementAt(_random.Next(schema.Enumeration.Count)))
                : Text(),
            { Type: JsonObjectType.Array } => Items(schema.Item!.ActualSchema, depth, full),
            { Type: JsonObjectType.Boolean } => _random.Next(2) == 0,
            { Type: JsonObjectType.Integer } => _random.Next(5) == 0 ? int.MaxValue : _random.Next(-1, 3000),
            { Type: JsonObjectType.Number } => _random.Next(2) == 0 ? (JToken)_random.Next(100_000) : (_random.Next(100_000) * 8 + 1) / 8m,
            { Type: JsonObjectType.String, Format: "date-time" } => Date(),
            { Type: JsonObjectType.String } => Text(),
            { ActualProperties.Count: 0 } => new JObject { ["free"] = Unknown(depth) },
            _ => Object(schema, depth, full),
        };

    private JObject Object(JsonSchema schema, int depth, bool full)
    {
        var result = new JObject();
        foreach (var property in schema.ActualProperties)
        {
            var inner = property.Value.ActualSchema;
            if (schema.RequiredProperties.Contains(property.Key)) result[property.Key] = Text();
            else if (full ? depth < 2 : depth < MaxDepth && _random.Next(3) > 0) result[property.Key] = Value(inner, depth + 1, full);
            else if (_random.Next(2) == 0) result[property.Key] = null;
        }

        if (!full && _random.Next(3) == 0) result["unknown" + _random.Next(100)] = Unknown(depth);
        return result;
    }

    private JArray Items(JsonSchema item, int depth, bool full)
    {
        var items = Enumerable.Range(0, full ? 1 : _random.Next(MaxItems)).Select(_ => Value(item, depth + 1, full)).ToList();
        if (!full && open && _random.Next(6) == 0) items.Insert(_random.Next(items.Count + 1), JValue.CreateNull());
        return new JArray(items);
    }

    private JToken Unknown(int depth) => _random.Next(depth > MaxDepth ? 4 : 6) switch
    {
        0 => Text(),
        1 => 1.10m,
        2 => 12345678901234567890m,
        3 => JValue.CreateNull(),
        4 => new JArray(Unknown(depth + 1), Unknown(depth + 1)),
        _ => new JObject { ["id"] = Unknown(depth + 1), ["x"] = Unknown(depth + 1) },
    };

    private string Text() =>
        Texts[_random.Next(Texts.Length)] + (_random.Next(3) == 0 ? _random.Next(1000).ToString(CultureInfo.InvariantCulture) : "");

    private string Date() =>
        DateTime.UnixEpoch.AddSeconds(_random.Next()).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)
        + (_random.Next(4) == 0 ? ".125+02:00" : "Z");
#pragma warning restore CA5394
}
