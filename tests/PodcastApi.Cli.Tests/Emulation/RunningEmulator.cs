using System.Diagnostics;

namespace PodcastApi.Cli.Tests;

/// <summary>A running <c>podcastapi emulator</c>.</summary>
internal sealed class RunningEmulator : IDisposable
{
    private const int SettingLines = 6;

    private readonly Process _process;

    private RunningEmulator(Process process) => _process = process;

    /// <summary>The settings that it prints.</summary>
    internal Dictionary<string, string> Settings { get; } = [];

    internal static Task<RunningEmulator> StartAsync(params string[] options) => StartAsync(Tool.StartOnTerminal(["emulator", .. options]));

    internal static Task<RunningEmulator> StartFromAsync(string input, params string[] options) =>
        StartAsync(Tool.StartFrom(input, ["emulator", .. options]));

    /// <summary>Runs the tool against the emulator.</summary>
    internal Task<ToolRun> CallAsync(params string[] arguments) => Tool.RunAsync(Settings, arguments);

    /// <summary>Stops the emulator with SIGINT or another signal.</summary>
    internal async Task<ToolRun> EndAsync(string signal = "INT")
    {
        await Tool.SignalAsync(_process, signal);
        return await Tool.EndAsync(_process).WaitAsync(Tool.Patience);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    private static async Task<RunningEmulator> StartAsync(Process process)
    {
        var running = new RunningEmulator(process);
        try
        {
            for (var i = 0; i < SettingLines; i++) await running.ReadSettingAsync();
            return running;
        }
        catch
        {
            running.Dispose();
            throw;
        }
    }

    private async Task ReadSettingAsync()
    {
        var line = await _process.StandardOutput.ReadLineAsync().WaitAsync(Tool.Patience)
            ?? throw new InvalidOperationException("It did not start: " + await _process.StandardError.ReadToEndAsync());
        var parts = line["export ".Length..].Split('=', 2);
        Settings.Add(parts[0], parts[1].Trim('\''));
    }
}
