using System.Buffers.Text;
using System.Globalization;

namespace PodcastApi;

/// <summary>Parses the numbers of a JSON text, and detects rounding.</summary>
internal static class JsonNumber
{
    // A double represents this many decimal digits exactly.
    private const int ExactDigits = 15;

    /// <summary>Parses an integer, also if written as 2309.0 or 2.309e3.</summary>
    internal static bool TryWhole(ReadOnlySpan<byte> text, out long value)
    {
        if (Utf8Parser.TryParse(text, out value, out var read) && read == text.Length) return true;
        if (!TryDecimal(text, out var number) || number != decimal.Truncate(number)) return false;
        if (number is < long.MinValue or > long.MaxValue || !SameNumber(text, number)) return false;
        value = (long)number;
        return true;
    }

    /// <summary>Returns false if the text is not a number, or is outside the range of a double.</summary>
    internal static bool TryDouble(ReadOnlySpan<byte> text, out double value) =>
        TryShortWhole(text, out value) || TryAnyDouble(text, out value);

    internal static bool IsExact(ReadOnlySpan<byte> text, double value)
    {
        if (text.Length <= ExactDigits && text.IndexOfAny((byte)'e', (byte)'E') < 0) return true;
        return TryDecimal(text, out var sent)
            && SameNumber(text, sent)
            && decimal.TryParse(
                value.ToString("R", CultureInfo.InvariantCulture),
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var kept)
            && sent == kept;
    }

    /// <summary>Parses most numbers without allocating a string. Excludes -0, which an integer can't represent.</summary>
    private static bool TryShortWhole(ReadOnlySpan<byte> text, out double value)
    {
        value = 0;
        if (text.IsEmpty || text.Length > ExactDigits || text[0] == '-') return false;
        if (!Utf8Parser.TryParse(text, out long whole, out var read) || read != text.Length) return false;
        value = whole;
        return true;
    }

    private static bool TryAnyDouble(ReadOnlySpan<byte> text, out double value) =>
        double.TryParse(
            Utf8Text.Text(text),
            NumberStyles.Float & ~NumberStyles.AllowLeadingWhite & ~NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture,
            out value)
        && !double.IsInfinity(value)
        && !double.IsNaN(value)
        && (value != 0 || Significant(Utf8Text.Text(text)).Length == 0);

    private static bool TryDecimal(ReadOnlySpan<byte> text, out decimal value)
    {
        value = 0;
        return text.Length <= 64
            && decimal.TryParse(
                Utf8Text.Text(text),
                NumberStyles.Float & ~NumberStyles.AllowLeadingWhite & ~NumberStyles.AllowTrailingWhite,
                CultureInfo.InvariantCulture,
                out value);
    }

    /// <summary>Detects rounding by decimal: then the text has more significant digits than the value.</summary>
    private static bool SameNumber(ReadOnlySpan<byte> text, decimal value) =>
        Significant(Utf8Text.Text(text)) == Significant(value.ToString(CultureInfo.InvariantCulture));

    private static string Significant(string number)
    {
        var mantissa = number.Split('e', 'E')[0];
        return mantissa.Replace(".", "").Trim('-', '+', '0');
    }
}
