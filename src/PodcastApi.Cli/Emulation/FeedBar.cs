using PodcastApi.Emulator.Server;
using Spectre.Console;

namespace PodcastApi.Cli;

/// <summary>A bar on standard error while feeds are read; nothing where that is no terminal.</summary>
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

    /// <summary>A bar for the file that is read. Told by the thread that reads, so that no file's bar is behind another's.</summary>
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
            // A broken file's bar gets no further, and a directory's bars would fill the screen.
            _task?.StopTask();
            _file = file;
            return context.AddTask(Markup.Escape(TerminalText.Line(file == "-" ? "standard input" : Path.GetFileName(file))));
        }
    }
}
