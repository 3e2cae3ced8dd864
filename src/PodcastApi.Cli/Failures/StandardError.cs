namespace PodcastApi.Cli;

/// <summary>A line on standard error.</summary>
internal static class StandardError
{
    internal static void Write(string text) => Console.Error.WriteLine(TerminalText.Line(text));
}
