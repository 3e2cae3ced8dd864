using System.Diagnostics;
using System.Reflection;
using System.Text;
using PodcastApi.Emulator;

namespace PodcastApi.Cli.Tests;

/// <summary>Runs the built tool in separate processes.</summary>
internal static class Tool
{
    /// <summary>Timeout in real time. It is long because each process starts a runtime, and a busy machine starts many at once.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    internal static readonly string Path =
        typeof(Tool).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Tool").Value!;

    /// <summary>Runs the tool with nothing configured.</summary>
    internal static Task<ToolRun> RunAsync(params string[] arguments) => RunAsync([], arguments);

    /// <summary>Runs the tool against a listening emulator.</summary>
    internal static Task<ToolRun> RunAsync(PodcastApiEmulator emulator, params string[] arguments) =>
        RunAsync(SettingsOf(emulator), arguments);

    internal static async Task<ToolRun> RunAsync(Dictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(environment, arguments);
        return await EndAsync(process);
    }

    /// <summary>Runs the tool with a closed standard output and nothing configured.</summary>
    internal static Task<ToolRun> RunWithoutOutputAsync(params string[] arguments) => RunWithAsync(">&-", arguments);

    /// <summary>Runs the tool with shell redirections and nothing configured.</summary>
    internal static Task<ToolRun> RunWithAsync(string redirections, params string[] arguments) => RunWithAsync(redirections, [], arguments);

    internal static async Task<ToolRun> RunWithAsync(string redirections, Dictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(
            environment,
            "sh",
            [
                "-c",
                redirections.Contains('}') ? $"{{ dotnet \"$@\" {redirections}" : $"exec dotnet \"$@\" {redirections}",
                "sh",
                Path,
                .. arguments,
            ]);
        return await EndAsync(process);
    }

    /// <summary>Runs the tool on a terminal, where standard output and standard error are the same.</summary>
    /// <param name="columns">The width of the terminal; 0 for unknown.</param>
    /// <param name="environment">Environment variables.</param>
    /// <param name="arguments">Arguments of the tool.</param>
    internal static async Task<ToolRun> RunOnTerminalAsync(int columns, Dictionary<string, string> environment, params string[] arguments)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/script"), "Terminals come from the script of util-linux.");
        var line = string.Join(' ', arguments.Prepend(Path).Select(word => $"'{word}'"));
        var command = FormattableString.Invariant($"stty cols {columns}; exec dotnet {line}");
        using var process = Start(environment, "sh", ["-c", "exec script -qec \"$1\" /dev/null </dev/null", "sh", command]);
        return await EndAsync(process);
    }

    /// <summary>Starts the tool with a file as standard input and nothing configured.</summary>
    internal static Process StartFrom(string input, params string[] arguments) =>
        Start([], "sh", ["-c", "input=$1; shift; exec dotnet \"$@\" <\"$input\"", "sh", input, Path, .. arguments]);

    /// <summary>Starts the tool with nothing configured and SIGHUP enabled: under nohup, child processes ignore it.</summary>
    internal static Process StartOnTerminal(params string[] arguments) => OperatingSystem.IsLinux()
        ? Start([], "env", ["--default-signal=HUP", "dotnet", Path, .. arguments])
        : Start([], arguments);

    internal static Dictionary<string, string> SettingsOf(PodcastApiEmulator emulator) => new()
    {
        ["PODCASTAPI_BASE_ADDRESS"] = emulator.BaseAddress.AbsoluteUri,
        ["PODCASTAPI_API_KEY"] = PodcastApiEmulator.ApiKey,
        ["PODCASTAPI_ACCESS_TOKEN"] = PodcastApiEmulator.AccessToken,
    };

    internal static Process Start(Dictionary<string, string> environment, params string[] arguments) =>
        Start(environment, "dotnet", [Path, .. arguments]);

    private static Process Start(Dictionary<string, string> environment, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (
            var name in start.Environment.Keys.Where(name => name.StartsWith("PODCASTAPI_", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        // Use neither a login nor a browser of the developer who runs the tests.
        start.Environment["XDG_CONFIG_HOME"] = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "podcastapi-tests-nothing-here");
        start.Environment["BROWSER"] = "podcastapi-tests-no-browser";
        start.Environment.Remove("COLUMNS");
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    internal static async Task<ToolRun> EndAsync(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ToolRun(process.ExitCode, await output, await errors);
    }

    /// <summary>Sends SIGINT, as Ctrl-C does.</summary>
    internal static Task InterruptAsync(Process process) => SignalAsync(process, "INT");

    internal static async Task SignalAsync(Process process, string signal)
    {
        using var kill = Process.Start("sh", ["-c", FormattableString.Invariant($"kill -{signal} {process.Id}")]);
        await kill.WaitForExitAsync();
    }
}
