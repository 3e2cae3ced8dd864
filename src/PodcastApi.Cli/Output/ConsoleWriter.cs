using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace PodcastApi.Cli;

/// <summary>Writes readable text to standard output. Wraps lines at the width of a terminal; does not wrap them in a pipe.</summary>
internal sealed class ConsoleWriter
{
    private readonly List<IRenderable> _parts = [];

    internal void Write(IRenderable part) => _parts.Add(part);

    /// <summary>Writes text that is already safe to show.</summary>
    internal void WriteLine(string text = "") => _parts.Add(new Text(text + "\n"));

    internal void WriteTitle(string text)
    {
        _parts.Add(new Text(TerminalText.Line(text), new Style(decoration: Decoration.Bold)));
        WriteLine();
    }

    /// <summary>Writes the paragraphs of a description after a blank line; nothing for none.</summary>
    internal void WriteHtml(string? html) =>
        WriteText(string.Join('\n', HtmlToText.Lines(html, "• ").Select(TerminalText.Line).Where(line => line.Length > 0)));

    /// <summary>Writes a blank line and the text, which must be safe to show. Writes nothing if the text is empty.</summary>
    internal void WriteText(string text)
    {
        if (text.Length > 0) WriteLine("\n" + text);
    }

    /// <summary>Writes the items with a blank line between them, and before the first one if earlier output precedes it.</summary>
    internal async Task ShowAsync<T>(IEnumerable<T> items, Action<ConsoleWriter, T> write, bool isBegun)
    {
        foreach (var (i, item) in items.Index())
        {
            if (i > 0 || isBegun) WriteLine();
            write(this, item);
        }

        await FlushAsync().ConfigureAwait(false);
    }

    /// <summary>Writes everything to standard output, without trailing spaces.</summary>
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
