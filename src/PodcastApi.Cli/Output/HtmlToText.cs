using System.Net;
using System.Text.RegularExpressions;

namespace PodcastApi.Cli;

/// <summary>Converts an HTML description to text, one line per paragraph.</summary>
internal static class HtmlToText
{
    // Without backtracking, because the text is untrusted.
    private static readonly Regex Unseen = Rule(@"<!--.*?-->|<(script\b[^>]*>.*?</script|style\b[^>]*>.*?</style)\s*>");
    private static readonly Regex Item = Rule(@"<li\b[^>]*>");
    private static readonly Regex Break = Rule(@"<br\b[^>]*>|</?(p|div|h[1-6]|ul|ol|li|blockquote)\b[^>]*>");
    private static readonly Regex Tag = Rule(@"</?[a-z][^>]*>");
    private static readonly Regex Blank = Rule(@"\s+");

    internal static string Of(string? html)
    {
        // White space first: a line break in HTML is the same as a space.
        var text = Blank.Replace(Unseen.Replace(html ?? "", ""), " ");
        text = Tag.Replace(Break.Replace(Item.Replace(text, "\n• "), "\n"), "");
        return string.Join(
            '\n',
            text.Split('\n').Select(line => TerminalText.Line(WebUtility.HtmlDecode(line))).Where(line => line.Length > 0));
    }

    private static Regex Rule(string pattern) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant);
}
