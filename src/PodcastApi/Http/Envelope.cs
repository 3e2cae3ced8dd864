using System.Text.Json;

namespace PodcastApi;

/// <summary>What every answer is wrapped in: <c>{"data":{"name":…},"extensions":…,"errors":[…]}</c>.</summary>
internal sealed class Envelope<T>(ApiOperation operation, JsonRead<T> read)
{
    // An answer of the wrong kind is told by its fields' names, but not by a thousand of them.
    private const int MostNames = 10;

    private T? _value;
    private AdditionalFields? _rest;

    internal T? Value => _value;

    /// <summary>Why there is no value.</summary>
    internal string Problem { get; private set; } = "the body is empty";

    internal IReadOnlyList<PodcastResponseError> Errors { get; private set; } = [];

    internal IReadOnlyDictionary<string, RawJson> Rest => _rest ?? AdditionalFields.None;

    /// <summary>Where values begin that did not fit their type, the first few of them.</summary>
    internal IReadOnlyList<int> OddFields { get; private set; } = [];

    /// <exception cref="JsonException">The body is not one JSON text.</exception>
    internal void Fill(ReadOnlySpan<byte> body)
    {
        var json = new JsonScanner(body);
        Problem = json.EnterObject() ? "the body has no data" : "the body is " + Kind(json);
        if (json.EnterObject()) ReadFields(ref json);
        json.SkipRest();
        json.End();
        OddFields = json.OddFields;
    }

    private void ReadFields(ref JsonScanner json)
    {
        while (json.NextField(out var field))
        {
            if (field.Is("data"u8)) ReadData(ref json);
            else if (field.Is("errors"u8)) Errors = PodcastResponseErrors.Read(ref json);
            else Keep(Utf8.Text(field.Name), json.Raw(field.ValueStart));
        }
    }

    private void ReadData(ref JsonScanner json)
    {
        _value = default;
        Problem = "data is " + Kind(json);
        if (json.EnterObject()) ReadDataFields(ref json);
        json.SkipRest();
    }

    private void ReadDataFields(ref JsonScanner json)
    {
        var others = new List<string>();
        string? problem = null;
        while (json.NextField(out var field))
        {
            var name = Utf8.Text(field.Name);
            if (name == operation.ResultName)
            {
                problem = ReadResult(ref json, field);
                continue;
            }

            others.Add(name);
            Keep("data." + name, json.Raw(field.ValueStart));
        }

        Problem = problem ?? (others.Count == 0 ? "data is empty" : "data holds " + string.Join(", ", others.Take(MostNames)));
    }

    private string ReadResult(ref JsonScanner json, in JsonField field)
    {
        var problem = "it is " + Kind(json) + (json.EnterObject() ? " without an id" : "");
        if (!read(ref json, out _value) && _value is not null) Keep(operation.ResultPath, json.Raw(field.ValueStart));
        json.SkipRest();
        return problem;
    }

    private void Keep(string path, RawJson raw) => (_rest ??= new AdditionalFields()).Set(path, raw);

    private static string Kind(in JsonScanner json) => json.Kind switch
    {
        JsonTokenType.Null => "null",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.StartObject => "an object",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "a number",
        _ => "true or false",
    };
}
