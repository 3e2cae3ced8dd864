using System.Text.Json;

namespace PodcastApi;

/// <summary>Reads the envelope of every response: <c>{"data":{"name":…},"extensions":…,"errors":[…]}</c>.</summary>
internal sealed class Envelope<T>(ApiOperation operation, JsonValueReader<T> read, JsonBounds bounds)
{
    // Error messages for an unexpected response list its field names, up to this many.
    private const int MostNames = 10;

    private T? _value;
    private RawJsonDictionary? _rest;
    private RawJsonDictionary? _dataRest;
    private List<string>? _otherNames;
    private JsonTokenType? _body;
    private JsonTokenType? _data;
    private JsonTokenType? _result;

    internal T? Value => _value;

    /// <summary>Why there is no value. Formatted on demand.</summary>
    internal string Problem => (_body, _data, _result) switch
    {
        (null, _, _) => "the body is empty",
        (not JsonTokenType.StartObject, _, _) => "the body is " + Kind(_body.Value),
        (_, null, _) => "the body has no data" + (_rest is null ? "" : ", but " + Names(_rest.Keys)),
        (_, not JsonTokenType.StartObject, _) => "data is " + Kind(_data.Value),
        (_, _, JsonTokenType.StartObject) => "it is an object" + (typeof(T).IsGenericType ? ", not a list" : " without an id"),
        (_, _, { } result) => "it is " + Kind(result),
        _ => _otherNames is null ? "data is empty" : "data holds " + Names(_otherNames),
    };

    internal IReadOnlyList<PodcastResponseError> Errors { get; private set; } = [];

    internal IReadOnlyDictionary<string, RawJson> Rest => RawJsonDictionary.Join(_rest, _dataRest);

    /// <summary>Offsets of the first few values with a type mismatch.</summary>
    internal IReadOnlyList<int> TypeMismatches { get; private set; } = [];

    /// <exception cref="JsonException">The body is not one JSON text.</exception>
    internal void Fill(ReadOnlySpan<byte> body)
    {
        var json = new JsonScanner(body, bounds: bounds);
        _body = json.Kind;
        if (json.EnterObject()) ReadFields(ref json);
        json.SkipRest();
        json.End();
        TypeMismatches = json.TypeMismatches;
    }

    private void ReadFields(ref JsonScanner json)
    {
        while (json.NextField(out var field))
        {
            if (field.Is("data"u8)) ReadData(ref json);
            else if (field.Is("errors"u8)) AddErrors(ref json);
            else Keep(ref json, ref _rest, PathOf(field), json.Raw(field.ValueStart));
        }
    }

    private void ReadData(ref JsonScanner json)
    {
        // If data occurs twice, the last one wins, and nothing of the first remains.
        (_value, _dataRest, _otherNames, _result) = (default, null, null, null);
        _data = json.Kind;
        if (json.EnterObject()) ReadDataFields(ref json);
        json.SkipRest();
    }

    private void ReadDataFields(ref JsonScanner json)
    {
        while (json.NextField(out var field))
        {
            if (field.Is(operation.ResultName))
            {
                ReadResult(ref json, field);
                continue;
            }

            var name = field.Text();
            (_otherNames ??= []).Add(name);
            Keep(ref json, ref _dataRest, "data." + name, json.Raw(field.ValueStart));
        }
    }

    private void ReadResult(ref JsonScanner json, in JsonMember field)
    {
        _result = json.Kind;
        if (!read(ref json, out _value) && _value is not null)
            Keep(ref json, ref _dataRest, operation.ResultPath, json.Raw(field.ValueStart));
        json.SkipRest();
    }

    /// <summary>Joins the errors if the field occurs more than once.</summary>
    private void AddErrors(ref JsonScanner json)
    {
        var errors = PodcastResponseError.Read(ref json);
        Errors = Errors.Count == 0 ? errors : [.. Errors, .. errors];
        json.CheckErrors(Errors.Count);
    }

    /// <summary>Returns the field's name, in brackets if it could be confused with a path under data or with a bracketed name.</summary>
    private static string PathOf(in JsonMember field)
    {
        var name = field.Text();
        return name.StartsWith("data.", StringComparison.Ordinal) || (name.Length > 0 && name[0] == '[') ? $"[\"{name}\"]" : name;
    }

    private static void Keep(ref JsonScanner json, ref RawJsonDictionary? fields, string path, RawJson raw)
    {
        fields ??= new RawJsonDictionary();
        fields.Set(path, raw);
        json.CountEntry(fields.Count);
    }

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Take(MostNames));

    private static string Kind(JsonTokenType kind) => kind switch
    {
        JsonTokenType.Null => "null",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.StartObject => "an object",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "a number",
        _ => "true or false",
    };
}
