using System.Net;
using System.Text.RegularExpressions;

namespace PodcastApi.Emulator.Server;

/// <summary>Extracts the text of a description, which is untrusted HTML. Its markup is never rendered.</summary>
internal static class PlainText
{
    // Without backtracking, because the text is untrusted.
    private static readonly Regex Unseen = Rule(@"<!--.*?-->|<(script\b[^>]*>.*?</script|style\b[^>]*>.*?</style)\s*>");
    private static readonly Regex Break = Rule(@"<br\b[^>]*>|</?(p|div|h[1-6]|ul|ol|li|blockquote)\b[^>]*>");
    private static readonly Regex Tag = Rule(@"</?[a-z][^>]*>");
    private static readonly Regex Blank = Rule(@"\s+");

    internal static IEnumerable<Html> Paragraphs(string? html)
    {
        var text = Tag.Replace(Break.Replace(Blank.Replace(Unseen.Replace(html ?? "", ""), " "), "\n"), "");
        return text.Split('\n')
            .Select(line => WebUtility.HtmlDecode(line).Trim())
            .Where(line => line.Length > 0)
            .Select(line => Html.Of($"""<p dir="auto">{line}</p>"""));
    }

    private static Regex Rule(string pattern) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant);
}
