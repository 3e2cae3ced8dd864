using Spectre.Console;

namespace PodcastApi.Cli;

/// <summary>What standard output can do.</summary>
internal static class Terminal
{
    // Whoever reads a pipe wants one line per row, and no title is so long.
    private const int PipeWidth = 8192;

    private const int LeastWidth = 20;

    private static bool IsPlain => Console.IsOutputRedirected || !string.IsNullOrEmpty(Variable("NO_COLOR")) || Variable("TERM") == "dumb";

    internal static IAnsiConsole Over(TextWriter text)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = IsPlain ? AnsiSupport.No : AnsiSupport.Yes,
            ColorSystem = IsPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Standard,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = Console.IsOutputRedirected ? PipeWidth : Math.Max(Console.WindowWidth, LeastWidth);
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name);
}
