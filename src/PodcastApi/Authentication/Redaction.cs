using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text;

namespace PodcastApi;

/// <summary>Takes secrets out of a text, also where they stand JSON-escaped or percent-encoded.</summary>
internal static class Redaction
{
    private const string Redacted = "[redacted]";

    // What is shorter is found in ordinary words, and no secret.
    private const int ShortestSecret = 8;

    private const int LongestEntity = 10;

    internal static string Apply(string text, params string[] secrets)
    {
        // The longest first: one secret may hold another.
        foreach (var secret in secrets.Where(s => s.Length >= ShortestSecret).OrderByDescending(s => s.Length)) text = Replace(text, secret);
        return text;
    }

    /// <summary>.NET quotes header lines that it can't read: then its words go on without the exception.</summary>
    [return: NotNullIfNotNull(nameof(exception))]
    internal static Exception? Apply(Exception? exception, params string[] secrets) =>
        exception is null || Apply(exception.ToString(), secrets) == exception.ToString() ? exception : new IOException(Apply(exception.Message, secrets));

    private static string Replace(string text, string secret)
    {
        StringBuilder? result = null;
        var copied = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var length = MatchLength(text, i, secret);
            if (length == 0) continue;
            (result ??= new StringBuilder()).Append(text, copied, i - copied).Append(Redacted);
            copied = i + length;
            i = copied - 1;
        }

        return result?.Append(text, copied, text.Length - copied).ToString() ?? text;
    }

    /// <summary>How many characters of the text spell the secret from here on; 0 when they do not.</summary>
    private static int MatchLength(string text, int start, string secret)
    {
        var position = start;
        foreach (var expected in secret)
        {
            var used = UnitLength(text, position, expected);
            if (used == 0) return 0;
            position += used;
        }

        return position - start;
    }

    /// <summary>The length of a spelling of one character: itself, \u002f, \/, %2F or &amp;#47;.</summary>
    private static int UnitLength(string text, int at, char expected)
    {
        if (at >= text.Length) return 0;
        if (text[at] == expected) return 1;
        if (text[at] == '&') return EntityLength(text, at, expected);
        if (text[at] == '%' && IsHex(text, at + 1, 2, expected)) return 3;
        if (text[at] != '\\' || at + 1 >= text.Length) return 0;
        if (text[at + 1] == expected) return 2;
        return text[at + 1] == 'u' && IsHex(text, at + 2, 4, expected) ? 6 : 0;
    }

    /// <summary>Gateways answer in HTML.</summary>
    private static int EntityLength(string text, int at, char expected)
    {
        var end = text.IndexOf(';', at);
        if (end < 0 || end - at > LongestEntity) return 0;
        var entity = text.Substring(at, end - at + 1);
        return WebUtility.HtmlDecode(entity) == expected.ToString() ? entity.Length : 0;
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

        return value == expected;
    }
}
