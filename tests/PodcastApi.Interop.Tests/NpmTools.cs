using System.ComponentModel;
using System.Diagnostics;

namespace PodcastApi.Interop.Tests;

/// <summary>The programs of tests/tools, restored when a test first uses one.</summary>
internal static class NpmTools
{
    private const string GetNode =
        "Install Node.js 20.19 or later (https://nodejs.org; Debian: apt-get install nodejs npm) and run the tests again.";

    private static readonly string Folder = Repository.PathOf("tests", "tools");
    private static readonly Lazy<string> Modules = new(Restore);

    internal static string PathOf(params string[] parts) => Path.Combine([Modules.Value, .. parts]);

    internal static Process Start(string program, IEnumerable<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["REDOCLY_TELEMETRY"] = "off";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException($"{program} could not be started. {GetNode}", e);
        }
    }

    internal static ToolResult Run(string program, IEnumerable<string> arguments, string folder)
    {
        using var process = Start(program, arguments, folder);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ToolResult(process.ExitCode, output, error.Result);
    }

    private static string Restore()
    {
        var modules = Path.Combine(Folder, "node_modules");
        var stamp = Path.Combine(modules, ".restored");
        var wanted = File.ReadAllText(Path.Combine(Folder, "package-lock.json"));
        if (File.Exists(stamp) && File.ReadAllText(stamp) == wanted) return modules;

        var result = Run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], Folder);
        if (result.ExitCode != 0) throw new InvalidOperationException("npm could not restore tests/tools: " + result.Error + result.Output);
        File.WriteAllText(stamp, wanted);
        return modules;
    }
}
