using System.Text;
using System.Text.RegularExpressions;
using UtfUnknown;

namespace PodcastApi.Emulator.Server;

/// <summary>Detects the encoding of a feed, which often differs from the declared one.</summary>
internal static partial class FeedEncoding
{
    private const int HeadLength = 1024;
    private const int MostExamined = 1 << 20;

    // Right for Cyrillic, Greek, Hebrew, Arabic and East Asian texts of a line; wrong guesses have less.
    private const float LeastConfidence = 0.7f;

    private static readonly (byte[] Mark, Encoding Encoding)[] Wide =
    [
        ([0xFF, 0xFE, 0, 0], new UTF32Encoding(bigEndian: false, byteOrderMark: true)),
        ([0, 0, 0xFE, 0xFF], new UTF32Encoding(bigEndian: true, byteOrderMark: true)),
        ([0xFF, 0xFE], new UnicodeEncoding(bigEndian: false, byteOrderMark: true)),
        ([0xFE, 0xFF], new UnicodeEncoding(bigEndian: true, byteOrderMark: true)),
        ([(byte)'<', 0], new UnicodeEncoding(bigEndian: false, byteOrderMark: false)),
        ([0, (byte)'<'], new UnicodeEncoding(bigEndian: true, byteOrderMark: false)),
    ];

    /// <summary>The default of browsers, also for Latin-1 and ASCII, which it extends.</summary>
    private static Encoding Windows1252 => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>
    /// Prefers bytes to declarations. Detects a wide encoding by its byte order mark or first character; UTF-8 if most
    /// non-ASCII bytes are valid, which is unlikely by chance; then the declared encoding if it decodes; otherwise one that is
    /// typical for the bytes, or windows-1252.
    /// </summary>
    internal static Encoding Find(Stream feed, FeedNotes notes)
    {
        var head = new byte[HeadLength];
        head = head[..feed.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false)];
        var wide = Array.Find(Wide, wide => head.AsSpan().StartsWith(wide.Mark)).Encoding;
        if (wide is not null) return wide;
        feed.Position = 0;
        var census = Utf8Counter.Of(feed);
        var name = Declaration().Match(Encoding.Latin1.GetString(head)).Groups[1].Value;
        var encoding = Narrow(feed, census, name.Length == 0 ? null : name);
        if (encoding is UTF8Encoding && census.Invalid > 0) notes.Warn("the encoding is UTF-8, except for some bytes, which became U+FFFD");
        if (name.Length > 0 && !IsNamed(encoding, name)) notes.Warn($"the encoding is {encoding.WebName}, not as declared", 1, name);
        if (name.Length == 0 && encoding is not UTF8Encoding)
            notes.Warn($"the encoding is not declared and was read as {encoding.WebName}");
        return encoding;
    }

    private static Encoding Narrow(Stream feed, Utf8Counter census, string? name)
    {
        var declared = Named(name);
        if (!census.IsAscii && census.IsUtf8) return Encoding.UTF8;
        return declared is not null and not UTF8Encoding && Decodes(feed, declared) ? Named(name, DecoderFallback.ReplacementFallback)!
            : census.IsAscii ? Encoding.UTF8
            : Typical(feed) ?? Windows1252;
    }

    /// <summary>
    /// Returns the encoding that the bytes are typical for; null if none is. Latin encodings are not told apart reliably.
    /// </summary>
    private static Encoding? Typical(Stream feed)
    {
        feed.Position = 0;
        var found = CharsetDetector.DetectFromStream(feed, MostExamined).Detected;
        return found is { Confidence: >= LeastConfidence } && !Latin().IsMatch(found.EncodingName)
            ? Named(found.EncodingName, DecoderFallback.ReplacementFallback)
            : null;
    }

    /// <summary>Returns the encoding; null if unknown. Also null for UTF-16, which the bytes would have shown.</summary>
    private static Encoding? Named(string? name, DecoderFallback? fallback = null)
    {
        if (name is null) return null;
        if (IsLatin(name)) return Windows1252;
        fallback ??= DecoderFallback.ExceptionFallback;
        try
        {
            var found = CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ReplacementFallback, fallback)
                ?? Encoding.GetEncoding(name, EncoderFallback.ReplacementFallback, fallback);
            return found is UnicodeEncoding or UTF32Encoding ? null : found;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static bool Decodes(Stream feed, Encoding encoding)
    {
        feed.Position = 0;
        using var text = new StreamReader(feed, encoding, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var buffer = new char[HeadLength];
        try
        {
            while (text.Read(buffer, 0, buffer.Length) > 0)
            {
            }

            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static bool IsNamed(Encoding encoding, string name) =>
        encoding.WebName.Equals(name, StringComparison.OrdinalIgnoreCase) || Named(name)?.CodePage == encoding.CodePage;

    private static bool IsLatin(string name) =>
        name.ToUpperInvariant()
            is "ISO-8859-1"
                or "ISO8859-1"
                or "LATIN1"
                or "LATIN-1"
                or "US-ASCII"
                or "ASCII"
                or "WINDOWS-1252"
                or "CP1252";

    [GeneratedRegex("""^[^<]{0,64}<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["']""", RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();

    [GeneratedRegex(
        "^(ascii|iso-8859-(1|2|3|4|9|10|13|14|15|16)|windows-(1250|1252|1254|1257)|ibm85[0-9]|mac-?ce.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Latin();
}
