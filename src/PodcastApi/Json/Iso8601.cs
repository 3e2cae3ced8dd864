using System.Globalization;
using System.Text;

namespace PodcastApi;

/// <summary>Reads and writes ISO 8601 date-times. A value without a time zone is UTC; UTC is written as <c>Z</c>.</summary>
internal static class Iso8601
{
    private const int DateLength = 10;
    private const int DocumentedLength = 20;

    // .NET's resolution is 100 ns. Further digits are truncated, and the original text is kept too.
    private const int FractionDigits = 7;

    internal static bool TryRead(in JsonScanner json, out DateTimeOffset? value)
    {
        if (json.IsEscaped) return TryReadEscaped(json.Text(), out value);

        if (IsDocumented(json.Span) && json.TryDate(out var documented))
        {
            value = documented;
            return true;
        }

        // TryGetDateTimeOffset would read a value without a time zone as local time.
        value = HasZone(json.Span)
            ? json.TryDate(out var instant) ? instant : null
            : json.TryDateWithoutZone(out var utc) ? new DateTimeOffset(utc, TimeSpan.Zero) : null;
        return value is not null && FractionLength(json.Span) <= FractionDigits;
    }

    internal static string Text(DateTimeOffset value) =>
        value.ToString(
            value.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
            CultureInfo.InvariantCulture);

    /// <summary>Handles escapes, since some serializers write the plus sign of an offset as \u002B.</summary>
    private static bool TryReadEscaped(string text, out DateTimeOffset? value)
    {
        value = null;
        return text.All(c => c is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or '+' or '-' or ':' or '.')
            && TryRead(new JsonScanner(Encoding.ASCII.GetBytes("\"" + text + "\"")), out value);
    }

    /// <summary>Returns whether the text looks like the documented format, such as <c>2021-08-17T13:15:00Z</c>.</summary>
    private static bool IsDocumented(ReadOnlySpan<byte> text) => text.Length == DocumentedLength && text[DocumentedLength - 1] == 'Z';

    private static bool HasZone(ReadOnlySpan<byte> text) =>
        text.Length > DateLength && text.Slice(DateLength).IndexOfAny((byte)'Z', (byte)'+', (byte)'-') >= 0;

    private static int FractionLength(ReadOnlySpan<byte> text)
    {
        var point = text.IndexOf((byte)'.');
        if (point < 0) return 0;
        var digits = point + 1;
        while (digits < text.Length && text[digits] is >= (byte)'0' and <= (byte)'9') digits++;
        return digits - point - 1;
    }
}
