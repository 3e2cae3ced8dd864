using System.Buffers;

namespace PodcastApi;

/// <summary>Undoes the escapes of a JSON string that a reader has found to be well-formed.</summary>
/// <remarks>
/// Straight into characters: <c>Utf8JsonReader.GetString</c> makes UTF-8 of each escape first and decodes that again, and throws
/// where a text can't be transcoded, which a single bad title of a catalog must not do to its episode.
/// </remarks>
internal static class JsonUnescaper
{
    private const char Replacement = '\uFFFD';
    private const int OnStack = 256;
    private const int ShortEscape = 2;
    private const int HexEscape = 6;

    /// <summary>A byte that is no UTF-8 becomes U+FFFD, and so does a lone surrogate unless it is to be kept.</summary>
    internal static string Unescape(ReadOnlySpan<byte> text, bool keepSurrogates = false)
    {
        // A character takes a byte at least.
        var rented = text.Length > OnStack ? ArrayPool<char>.Shared.Rent(text.Length) : null;
        var chars = rented ?? stackalloc char[OnStack];
        var value = chars.Slice(0, Unescape(text, chars, keepSurrogates)).ToString();
        if (rented is not null) ArrayPool<char>.Shared.Return(rented);
        return value;
    }

    /// <summary>Whether the escapes hold half of a pair, which no text can carry.</summary>
    internal static bool HasLoneSurrogate(ReadOnlySpan<byte> text) => Guard.HasLoneSurrogate(Unescape(text, keepSurrogates: true));

    private static int Unescape(ReadOnlySpan<byte> text, Span<char> chars, bool keepSurrogates)
    {
        var written = 0;
        while (!text.IsEmpty)
        {
            var run = text.IndexOf((byte)'\\');
            if (run == 0)
            {
                text = text.Slice(One(text, out chars[written++]));
                if (char.IsSurrogate(chars[written - 1])) text = text.Slice(Pair(text, chars.Slice(written - 1), keepSurrogates, ref written));
                continue;
            }

            if (run < 0) run = text.Length;
            written += Utf8Text.Chars(text.Slice(0, run), chars.Slice(written));
            text = text.Slice(run);
        }

        return written;
    }

    /// <summary>The escape that <paramref name="text"/> begins with.</summary>
    /// <returns>Its length in bytes.</returns>
    private static int One(ReadOnlySpan<byte> text, out char value)
    {
        value = (char)text[1];
        switch (text[1])
        {
            case (byte)'n': value = '\n'; break;
            case (byte)'r': value = '\r'; break;
            case (byte)'t': value = '\t'; break;
            case (byte)'b': value = '\b'; break;
            case (byte)'f': value = '\f'; break;
            case (byte)'u':
                value = (char)((Hex(text[2]) << 12) | (Hex(text[3]) << 8) | (Hex(text[4]) << 4) | Hex(text[5]));
                return HexEscape;
        }

        return ShortEscape;
    }

    /// <summary>Adds the second half of a pair, or puts U+FFFD where the first one has none behind it.</summary>
    private static int Pair(ReadOnlySpan<byte> text, Span<char> chars, bool keepSurrogates, ref int written)
    {
        if (text.Length >= HexEscape && text[0] == '\\' && text[1] == 'u')
        {
            var length = One(text, out var second);
            if (char.IsSurrogatePair(chars[0], second))
            {
                chars[1] = second;
                written++;
                return length;
            }
        }

        if (!keepSurrogates) chars[0] = Replacement;
        return 0;
    }

    /// <summary>The digits follow one another in ASCII, as do the letters, whose lowest four bits begin with 1.</summary>
    private static int Hex(byte digit) => (digit & 0xF) + (digit > '9' ? 9 : 0);
}
