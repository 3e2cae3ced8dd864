using System.Globalization;
using Spectre.Console;

namespace PodcastApi.Cli;

/// <summary>What standard output can do.</summary>
internal static class Terminal
{
    // Whoever reads a pipe wants one line per row, and no title is so long.
    private const int PipeWidth = 8192;

    private const int LeastWidth = 20;

    // Some terminals, such as a container's or a serial line's, do not know their width and say 0.
    private const int UnknownWidth = 80;

    /// <summary>In columns.</summary>
    internal static int Width =>
        Console.IsOutputRedirected ? PipeWidth : Math.Max(Chosen ?? (Console.WindowWidth is > 0 and var width ? width : UnknownWidth), LeastWidth);

    /// <summary>By whoever wants other lines than the terminal's; null for none, or for what is no width.</summary>
    private static int? Chosen =>
        int.TryParse(Variable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns > 0 ? columns : null;

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
        console.Profile.Width = Width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name);
}
