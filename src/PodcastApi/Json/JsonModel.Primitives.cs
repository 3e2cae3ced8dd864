using System.Text.Json;

namespace PodcastApi;

internal static partial class JsonModel
{
    internal static bool Read(ref JsonScanner json, out string? value)
    {
        value = json.Kind == JsonTokenType.String ? json.SharedText() : null;
        return value is null ? json.IsNull : !json.HasLoneSurrogate(value);
    }

    internal static bool Read(ref JsonScanner json, out bool? value)
    {
        value = json.Kind switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            _ => null,
        };
        return value is not null || json.IsNull;
    }

    internal static bool Read(ref JsonScanner json, out int? value)
    {
        var fits = Read(ref json, out long? wide);
        value = wide is >= int.MinValue and <= int.MaxValue ? (int)wide : null;
        return fits && value is null == wide is null;
    }

    internal static bool Read(ref JsonScanner json, out long? value)
    {
        value = JsonNumber.TryWhole(NumberText(json), out var number) ? number : null;
        return value is not null || json.IsNull;
    }

    internal static bool Read(ref JsonScanner json, out double? value)
    {
        var text = NumberText(json);
        value = JsonNumber.TryDouble(text, out var number) ? number : null;
        return value is null ? json.IsNull : JsonNumber.IsExact(text, number);
    }

    internal static bool Read(ref JsonScanner json, out DateTimeOffset? value)
    {
        value = null;
        return json.Kind == JsonTokenType.String ? Iso8601.TryRead(json, out value) : json.IsNull;
    }

    internal static bool Read(ref JsonScanner json, out RawJson? value)
    {
        value = json.IsNull ? null : json.Raw(json.Start);
        return true;
    }

    internal static bool Read(ref JsonScanner json, out IReadOnlyList<string>? value) => ReadList(ref json, Read, out value);

    internal static bool Read(ref JsonScanner json, out IReadOnlyList<bool>? value) => ReadList(ref json, Read, out value);

    internal static bool Read(ref JsonScanner json, out IReadOnlyList<int>? value) => ReadList(ref json, Read, out value);

    internal static bool Read(ref JsonScanner json, out IReadOnlyList<long>? value) => ReadList(ref json, Read, out value);

    internal static bool Read(ref JsonScanner json, out IReadOnlyList<double>? value) => ReadList(ref json, Read, out value);

    internal static bool Read(ref JsonScanner json, out IReadOnlyList<DateTimeOffset>? value) => ReadList(ref json, Read, out value);

    internal static bool Read(ref JsonScanner json, out IReadOnlyList<RawJson>? value) => ReadList(ref json, Read, out value);

    /// <summary>Returns the text of a number or of a string that contains one: the service uses both for the same field.</summary>
    private static ReadOnlySpan<byte> NumberText(in JsonScanner json) =>
        json.Kind == JsonTokenType.Number || (json.Kind == JsonTokenType.String && !json.IsEscaped) ? json.Span : default;
}
