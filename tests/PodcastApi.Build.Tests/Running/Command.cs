using System.Diagnostics;
using System.Text;

namespace PodcastApi.Build.Tests.Running;

/// <summary>Runs a program as from a shell. No process outlives the call.</summary>
internal sealed class Command
{
    // Long, because a busy machine needs more than five minutes to build the whole solution.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(20);

    private readonly ProcessStartInfo _start;

    internal Command(string folder, string program, params string[] arguments)
    {
        _start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Remove what 'dotnet test' sets for its own MSBuild.
        foreach (var name in _start.Environment.Keys.Where(n => n.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            _start.Environment.Remove(name);
        With("MSBUILDDISABLENODEREUSE", "1").With("UseSharedCompilation", "false").With("DOTNET_CLI_USE_MSBUILD_SERVER", "0");
        With("DOTNET_NOLOGO", "1").With("DOTNET_CLI_TELEMETRY_OPTOUT", "1").With("NO_COLOR", "1");
    }

    internal Command With(string variable, string value)
    {
        _start.Environment[variable] = value;
        return this;
    }

    internal async Task<CommandResult> RunAsync()
    {
        using var process = new Process { StartInfo = _start };
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException(
                $"{_start.FileName} {string.Join(' ', _start.ArgumentList)} did not end within {Limit}. So far:\n{output}");
        }

        return new CommandResult(process.ExitCode, output.ToString());
    }

    private static void Append(StringBuilder output, string? line)
    {
        if (line is null) return;
        lock (output) output.Append(line).Append('\n');
    }
}
