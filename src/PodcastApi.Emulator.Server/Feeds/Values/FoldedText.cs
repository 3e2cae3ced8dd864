using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace PodcastApi.Emulator.Server;

/// <summary>Removes accents and replaces variants of characters, such as wide digits and spaces that don't break.</summary>
/// <remarks>
/// Without <see cref="string.Normalize()"/>, which changes nothing where globalization data is missing, as in slim containers.
/// </remarks>
internal static class FoldedText
{
    private static readonly FrozenDictionary<char, string> Bases = Read(
        "a àáâãäåāăąǎª", "c çćĉċč", "d ďđð", "e èéêëēĕėęěẽ", "g ĝğġģ", "h ĥħ", "i ìíîïĩīĭįıİ", "j ĵ", "k ķ", "l ĺļľŀł", "n ñńņňŋ",
        "o òóôõöøōŏőǒº°", "r ŕŗř", "s śŝşšș", "t ţťŧț", "u ùúûüũūŭůűųǔ", "w ŵ", "y ýÿŷ", "z źżž",
        "ae æ", "oe œ", "ss ß", "и й", "е ё", "і ї",
        "- \u2010\u2011\u2012\u2013\u2212", "' \u2018\u2019\u2032", "\" \u201C\u201D\u2033");

    internal static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsAscii(c)) folded.Append(c);
            else if (Bases.TryGetValue(char.ToLowerInvariant(c), out var plain)) folded.Append(plain);
            else if (!IsMark(c)) folded.Append(Narrow(c));
        }

        return folded.ToString();
    }

    private static char Narrow(char c) =>
        c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0)
        : char.GetUnicodeCategory(c) is UnicodeCategory.SpaceSeparator ? ' '
        : c;

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    private static FrozenDictionary<char, string> Read(params ReadOnlySpan<string> rows)
    {
        var bases = new Dictionary<char, string>();
        foreach (var row in rows)
        {
            var parts = row.Split(' ', 2);
            foreach (var variant in parts[1]) bases[variant] = parts[0];
        }

        return bases.ToFrozenDictionary();
    }
}
