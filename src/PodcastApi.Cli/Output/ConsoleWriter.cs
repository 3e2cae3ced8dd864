using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace PodcastApi.Cli;

/// <summary>Standard output for people: a terminal with its width, or a pipe, where lines are as long as they need to be.</summary>
internal sealed class ConsoleWriter
{
    private readonly List<IRenderable> _parts = [];

    internal void Write(IRenderable part) => _parts.Add(part);

    /// <summary>Text that is safe to show.</summary>
    internal void WriteLine(string text = "") => _parts.Add(new Text(text + "\n"));

    internal void WriteTitle(string text)
    {
        _parts.Add(new Text(TerminalText.Line(text), new Style(decoration: Decoration.Bold)));
        WriteLine();
    }

    /// <summary>Paragraphs of safe text after a blank line; nothing for none.</summary>
    internal void WriteText(string text)
    {
        if (text.Length > 0) WriteLine("\n" + text);
    }

    /// <summary>Writes everything, a blank line between two items, and before the first one if others stand above.</summary>
    internal async Task ShowAsync<T>(IEnumerable<T> items, Action<ConsoleWriter, T> write, bool isBegun)
    {
        foreach (var (i, item) in items.Index())
        {
            if (i > 0 || isBegun) WriteLine();
            write(this, item);
        }

        await FlushAsync().ConfigureAwait(false);
    }

    /// <summary>Writes everything, without the blanks that pad the last column.</summary>
    internal async Task FlushAsync()
    {
        using var text = new StringWriter { NewLine = "\n" };
        var console = Terminal.Over(text);
        foreach (var part in _parts) console.Write(part);
        var lines = text.ToString().Split('\n').Select(line => line.TrimEnd());
        var bytes = Encoding.UTF8.GetBytes(string.Join(Environment.NewLine, lines));
        await StandardOutput.WriteAsync(output => output.WriteAsync(bytes).AsTask()).ConfigureAwait(false);
    }
}
