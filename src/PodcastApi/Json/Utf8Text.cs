using System.Text;

namespace PodcastApi;

internal static class Utf8Text
{
    /// <summary>Decodes UTF-8. Never throws: replaces invalid bytes with U+FFFD.</summary>
    internal static string Text(ReadOnlySpan<byte> utf8)
    {
#if NETSTANDARD2_0
        if (utf8.IsEmpty) return "";
        unsafe
        {
            fixed (byte* first = utf8) return Encoding.UTF8.GetString(first, utf8.Length);
        }
#else
        return Encoding.UTF8.GetString(utf8);
#endif
    }

    /// <summary>Decodes UTF-8 into a buffer, like <see cref="Text"/>.</summary>
    /// <returns>The number of characters written.</returns>
    internal static int Chars(ReadOnlySpan<byte> utf8, Span<char> chars)
    {
#if NETSTANDARD2_0
        if (utf8.IsEmpty) return 0;
        unsafe
        {
            fixed (byte* first = utf8)
            fixed (char* to = chars) return Encoding.UTF8.GetChars(first, utf8.Length, to, chars.Length);
        }
#else
        return Encoding.UTF8.GetChars(utf8, chars);
#endif
    }
}
