using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace PodcastApi.Cli;

/// <summary>Standard output: a terminal with its width, or a pipe, where lines are as long as they need to be.</summary>
internal sealed class Screen
{
    // A pipe's reader wants one line per row, and no title is so long.
    private const int PipeWidth = 4096;

    private readonly List<IRenderable> _parts = [];

    internal void Write(IRenderable part) => _parts.Add(part);

    internal void WriteLine(string text = "") => _parts.Add(new Text(text + "\n"));

    /// <summary>Writes everything, without the blanks that pad the last column.</summary>
    internal async Task FlushAsync()
    {
        using var text = new StringWriter { NewLine = "\n" };
        var console = CreateConsole(text);
        foreach (var part in _parts) console.Write(part);
        var lines = text.ToString().Split('\n').Select(line => line.TrimEnd());
        var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        await using (output.ConfigureAwait(false)) await output.WriteAsync(string.Join(Environment.NewLine, lines)).ConfigureAwait(false);
        _parts.Clear();
    }

    private static IAnsiConsole CreateConsole(TextWriter text)
    {
        var plain = Console.IsOutputRedirected || IsSet("NO_COLOR") || Environment.GetEnvironmentVariable("TERM") == "dumb";
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Yes,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Standard,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = Console.IsOutputRedirected ? PipeWidth : Math.Max(Console.WindowWidth, 20);
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    private static bool IsSet(string name) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name));
}
