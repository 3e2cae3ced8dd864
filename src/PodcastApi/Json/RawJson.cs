using System.Text;
using System.Text.Json;

namespace PodcastApi;

/// <summary>A JSON value as text, exactly as received, including digits, escapes and white space.</summary>
/// <remarks>
/// Parse it with any JSON library. Equality is ordinal comparison of the text. Newtonsoft.Json parses numbers before a converter sees
/// them: a value read by JsonConvert has numbers with the precision of its FloatParseHandling, and an integer with more than 380
/// digits fails.
/// </remarks>
[Newtonsoft.Json.JsonConverter(typeof(RawJsonConverter))]
public readonly struct RawJson : IEquatable<RawJson>
{
    private readonly string? _text;

    /// <summary>Creates a value from JSON text, such as <c>1.10</c>, <c>"text"</c> or <c>{"a":[]}</c>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="text"/> is not exactly one JSON value.</exception>
    public RawJson(string text)
    {
        Check(text ?? throw new ArgumentNullException(nameof(text)));
        _text = text;
    }

    private RawJson(string text, bool trusted) =>
        _text = trusted ? text : throw new ArgumentException("Checked texts only.", nameof(trusted));

    /// <summary>The JSON text; <c>null</c> for the default value of the struct.</summary>
    public string Text => _text ?? "null";

    internal static RawJson Trusted(string text) => new(text, trusted: true);

    /// <inheritdoc/>
    public bool Equals(RawJson other) => string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RawJson other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <summary>Returns <see cref="Text"/>.</summary>
    public override string ToString() => Text;

    /// <summary>Determines whether both values have the same text.</summary>
    public static bool operator ==(RawJson left, RawJson right) => left.Equals(right);

    /// <summary>Determines whether the values have different texts.</summary>
    public static bool operator !=(RawJson left, RawJson right) => !left.Equals(right);

    private static void Check(string text)
    {
        if (text.Length > 0 && text[0] == '\uFEFF')
            throw new ArgumentException("Give exactly one JSON value, without a byte order mark.", nameof(text));
        try
        {
            var json = new JsonScanner(Encoding.UTF8.GetBytes(text));
            json.SkipRest();
            json.End();
        }
        catch (JsonException e)
        {
            throw new ArgumentException("Give exactly one JSON value: " + e.Message, nameof(text), e);
        }
    }

    internal sealed class RawJsonConverter : ModelJsonConverter<RawJson?>
    {
        private protected override bool Read(ref JsonScanner json, out RawJson? value) => JsonModel.Read(ref json, out value);

        private protected override void Write(Newtonsoft.Json.JsonWriter json, RawJson? value) =>
            JsonModel.Write(json, value.GetValueOrDefault());
    }
}
