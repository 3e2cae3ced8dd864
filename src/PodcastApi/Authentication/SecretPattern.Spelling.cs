using System.Net;

namespace PodcastApi;

/// <content>
/// The spellings of one character: itself, \u002f, \/, %2F, %252F or &amp;#47;. Each may be followed by a NUL in any of these
/// spellings, which occurs when UTF-16 is read as bytes.
/// </content>
internal sealed partial class SecretPattern
{
    private const int LongestEntity = 10;

    /// <summary>
    /// Returns how many characters of the text spell the expected one at this position; 0 if none do. Ignores case, because host names
    /// do.
    /// </summary>
    private static int SpellingLength(string text, int at, char expected)
    {
        var length = Unit(text, at, expected);
        return length > 0 ? length + Unit(text, at + length, '\0') : 0;
    }

    private static int Unit(string text, int at, char expected)
    {
        if (at >= text.Length) return 0;
        if (Same(text[at], expected)) return 1;
        return text[at] switch
        {
            '&' => Entity(text, at, expected),
            '%' => Percent(text, at, expected),
            '\\' => Escape(text, at, expected),
            _ => 0,
        };
    }

    private static int Escape(string text, int at, char expected)
    {
        if (at + 1 >= text.Length) return 0;
        if (Same(text[at + 1], expected)) return 2;
        return text[at + 1] == 'u' && IsHex(text, at + 2, 4, expected) ? 6 : 0;
    }

    /// <summary>Every further percent-encoding turns % into %25.</summary>
    private static int Percent(string text, int at, char expected)
    {
        var digits = at + 1;
        while (digits + 1 < text.Length && digits - at < LongestEntity && text[digits] == '2' && text[digits + 1] == '5') digits += 2;
        if (IsHex(text, digits, 2, expected)) return digits + 2 - at;
        return digits == at + 3 && expected == '%' ? 3 : 0;
    }

    /// <summary>HTML entities: gateways respond in HTML.</summary>
    private static int Entity(string text, int at, char expected)
    {
        var end = text.IndexOf(';', at, Math.Min(LongestEntity + 1, text.Length - at));
        if (end < 0) return 0;
        var entity = text.Substring(at, end - at + 1);
        return WebUtility.HtmlDecode(entity) is { Length: 1 } decoded && Same(decoded[0], expected) ? entity.Length : 0;
    }

    private static bool IsHex(string text, int at, int digits, char expected)
    {
        if (at + digits > text.Length) return false;
        var value = 0;
        for (var i = at; i < at + digits; i++)
        {
            if (!Uri.IsHexDigit(text[i])) return false;
            value = (value * 16) + Uri.FromHex(text[i]);
        }

        return Same((char)value, expected);
    }

    private static bool Same(char one, char other) => one == other || char.ToLowerInvariant(one) == char.ToLowerInvariant(other);
}
