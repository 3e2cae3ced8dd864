namespace PodcastApi.Cli;

/// <summary>A line on standard error.</summary>
internal static class Notice
{
    internal static void Write(string text) => Console.Error.WriteLine(TerminalText.Line(text));
}
