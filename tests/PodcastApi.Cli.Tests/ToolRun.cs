using System.Diagnostics;
using System.Reflection;

namespace PodcastApi.Cli.Tests;

/// <summary>One run of the built tool, in a process of its own.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Errors)
{
    private static readonly string Tool =
        typeof(ToolRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Tool").Value!;

    internal IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.TrimEntries);

    internal static async Task<ToolRun> StartAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Tool, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PODCASTAPI_", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ToolRun(process.ExitCode, await output, await errors);
    }
}
