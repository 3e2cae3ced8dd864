using PodcastApi.Emulator.Server;
using Spectre.Console;

namespace PodcastApi.Cli;

/// <summary>Shows a progress bar on standard error while feeds are read, if it is a terminal.</summary>
internal static class FeedBar
{
    internal static Task<FeedReport> WatchAsync(Func<IProgress<FeedProgress>?, Task<FeedReport>> import)
    {
        if (Console.IsErrorRedirected) return import(null);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().AutoClear(true).HideCompleted(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(context => import(new Bars(context)));
    }

    /// <summary>Shows one bar per file. Called on the reading thread, so that the bars stay in order.</summary>
    private sealed class Bars(ProgressContext context) : IProgress<FeedProgress>
    {
        private string? _file;
        private ProgressTask? _task;

        public void Report(FeedProgress value)
        {
            if (_task is null || _file != value.File) _task = Begin(value.File);
            _task.MaxValue = Math.Max(value.TotalBytes, 1);
            _task.Value = value.BytesRead;
        }

        private ProgressTask Begin(string file)
        {
            // Hide the previous bar, even if its file failed: the bars of a directory would fill the screen.
            _task?.StopTask();
            _file = file;
            return context.AddTask(Markup.Escape(TerminalText.Line(file == "-" ? "standard input" : Path.GetFileName(file))));
        }
    }
}
