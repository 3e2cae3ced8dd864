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
        return console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(context => import(new Bars(context)));
    }

    /// <summary>A bar for each file. Told by the thread that reads, so that no file's bar is behind another's.</summary>
    private sealed class Bars(ProgressContext context) : IProgress<FeedProgress>
    {
        private readonly Dictionary<string, ProgressTask> _tasks = new(StringComparer.Ordinal);

        public void Report(FeedProgress value)
        {
            var name = value.File == "-" ? "standard input" : Path.GetFileName(value.File);
            if (!_tasks.TryGetValue(value.File, out var task)) _tasks[value.File] = task = context.AddTask(Markup.Escape(TerminalText.Line(name)));
            task.MaxValue = Math.Max(value.TotalBytes, 1);
            task.Value = value.BytesRead;
        }
    }
}
