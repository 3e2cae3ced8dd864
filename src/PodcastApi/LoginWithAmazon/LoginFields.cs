using System.Text.Json;

namespace PodcastApi;

/// <summary>The texts and numbers in the object of a response; reading it never fails.</summary>
internal sealed class LoginFields
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>False: the body is no JSON object, or is cut; what was read before that stays.</summary>
    internal bool IsWhole { get; private set; }

    /// <summary>Null when it is absent, empty, or neither text nor number.</summary>
    internal string? this[string name] => _values.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    internal static LoginFields Read(ReadOnlySpan<byte> body)
    {
        var fields = new LoginFields();
        try
        {
            var json = new JsonScanner(body);
            fields.IsWhole = json.EnterObject() && fields.ReadObject(ref json);
        }
        catch (JsonException)
        {
            // HTML, plain text, a cut body.
        }

        return fields;
    }

    private bool ReadObject(ref JsonScanner json)
    {
        while (json.NextField(out var field))
        {
            var name = Utf8Text.Text(field.Name);
            if (json.Kind is JsonTokenType.String) _values[name] = json.Text();
            else if (json.Kind is JsonTokenType.Number) _values[name] = Utf8Text.Text(json.Span);
            else _values.Remove(name);
            json.SkipRest();
        }

        json.End();
        return true;
    }
}
