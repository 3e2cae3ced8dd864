namespace PodcastApi.Cli;

/// <summary>Writes lines to standard error.</summary>
internal static class StandardError
{
    internal static void Write(string text) => Console.Error.WriteLine(TerminalText.Line(text));
}
