using System.Net;
using System.Text.RegularExpressions;

namespace PodcastApi.Shared;

/// <summary>Converts a description, which is untrusted HTML, to text.</summary>
internal static class HtmlToText
{
    // Without backtracking, because the text is untrusted.
    private static readonly Regex Unseen = Rule(@"<!--.*?-->|<(script\b[^>]*>.*?</script|style\b[^>]*>.*?</style)\s*>");
    private static readonly Regex Item = Rule(@"<li\b[^>]*>");
    private static readonly Regex Break = Rule(@"<br\b[^>]*>|</?(p|div|h[1-6]|ul|ol|li|blockquote)\b[^>]*>");
    private static readonly Regex Tag = Rule(@"</?[a-z][^>]*>");
    private static readonly Regex Blank = Rule(@"\s+");

    /// <summary>Returns one line per paragraph, without empty ones.</summary>
    /// <param name="html">Null for none.</param>
    /// <param name="bullet">Begins the line of a list item.</param>
    internal static IEnumerable<string> Lines(string? html, string bullet = "")
    {
        // White space first: a line break in HTML is the same as a space.
        var text = Blank.Replace(Unseen.Replace(html ?? "", ""), " ");
        text = Tag.Replace(Break.Replace(Item.Replace(text, "\n" + bullet), "\n"), "");
        return text.Split('\n').Select(line => WebUtility.HtmlDecode(line).Trim()).Where(line => line.Length > 0);
    }

    private static Regex Rule(string pattern) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant);
}
