namespace PodcastApi.Emulator.Server;

/// <summary>Renders the text of a description, which is untrusted HTML. Its markup is never rendered.</summary>
internal static class PlainText
{
    internal static IEnumerable<Html> Paragraphs(string? html) =>
        HtmlToText.Lines(html).Select(line => Html.Of($"""<p dir="auto">{line}</p>"""));
}
