using System.Globalization;
using Spectre.Console;

namespace PodcastApi.Cli;

/// <summary>The capabilities of standard output.</summary>
internal static class Terminal
{
    // In a pipe, each row is one line; no title is this long.
    private const int PipeWidth = 8192;

    private const int LeastWidth = 20;

    // Some terminals, such as those of containers and serial lines, report a width of 0.
    private const int UnknownWidth = 80;

    /// <summary>The width in columns.</summary>
    internal static int Width =>
        Console.IsOutputRedirected
            ? PipeWidth
            : Math.Max(Chosen ?? (Console.WindowWidth is > 0 and var width ? width : UnknownWidth), LeastWidth);

    /// <summary>The width in COLUMNS, which overrides the terminal's; null when not set or not valid.</summary>
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
