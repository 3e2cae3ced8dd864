using System.Globalization;
using System.Net;
using System.Text;
using System.Xml;

namespace PodcastApi.Emulator.Server;

/// <summary>The text at an ampersand: an XML reference, an HTML reference that XML does not define, or neither.</summary>
/// <param name="Length">The number of characters in the feed.</param>
/// <param name="Text">The equivalent XML.</param>
/// <param name="Repair">What was repaired; null for nothing.</param>
internal readonly record struct CharacterReference(int Length, string Text, string? Repair)
{
    private const int LongestName = 32;

    internal static CharacterReference At(ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(text.Length, LongestName)].IndexOf(';');
        var name = end < 2 ? [] : text[1..end];
        if (name is ['#', .. var digits]) return Number(text[..(end + 1)], digits) ?? Stray;
        if (name.IsEmpty || name.ContainsAnyExcept(Letters)) return Stray;
        var whole = text[..(end + 1)].ToString();
        if (name is "amp" or "lt" or "gt" or "quot" or "apos") return new(whole.Length, whole, null);
        var character = WebUtility.HtmlDecode(whole);
        return character == whole
            ? Stray
            : new(whole.Length, character, "HTML references that XML does not define were replaced with their characters");
    }

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    private static CharacterReference Stray => new(1, "&amp;", "ampersands that start no reference were read as text");

    /// <summary>Parses a numeric reference; null if it is not a number.</summary>
    private static CharacterReference? Number(ReadOnlySpan<char> whole, ReadOnlySpan<char> digits)
    {
        var isNumber = digits is ['x' or 'X', .. var hex]
            ? int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out code);
        if (!isNumber) return null;

        // Control characters of Latin-1 are never intended: like browsers, read them as windows-1252.
        if (code is >= 0x80 and < 0xA0)
            return new(whole.Length, CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString([(byte)code]), null);
        var isAllowed = Rune.IsValid(code) && (code > char.MaxValue || XmlConvert.IsXmlChar((char)code));
        return isAllowed
            ? new(whole.Length, FormattableString.Invariant($"&#{code};"), null)
            : new(whole.Length, " ", "references to characters that XML forbids were replaced with spaces");
    }
}
