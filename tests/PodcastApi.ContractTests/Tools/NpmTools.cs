using System.Diagnostics;

namespace PodcastApi.ContractTests.Tools;

/// <summary>The programs of tests/tools, restored when a test first asks for one: a plain build does not need them.</summary>
internal static class NpmTools
{
    private const string GetNode = "Install Node.js 20.19 or later (https://nodejs.org; Debian: apt-get install nodejs npm) and run the tests again.";

    private static readonly string Folder = Repository.PathOf("tests", "tools");
    private static readonly Lazy<string> Modules = new(Restore);

    internal static string PathOf(params string[] parts) => Path.Combine([Modules.Value, .. parts]);

    private static string Restore()
    {
        var modules = Path.Combine(Folder, "node_modules");
        var stamp = Path.Combine(modules, ".restored");
        var wanted = File.ReadAllText(Path.Combine(Folder, "package-lock.json"));

        // Test assemblies run at the same time, each in its own process.
        using var oneAtATime = new Mutex(initiallyOwned: false, "Global\\PodcastApi.TestTools");
        Enter(oneAtATime);
        try
        {
            if (File.Exists(stamp) && File.ReadAllText(stamp) == wanted) return modules;
            Run();
            File.WriteAllText(stamp, wanted);
            return modules;
        }
        finally
        {
            oneAtATime.ReleaseMutex();
        }
    }

    private static void Enter(Mutex oneAtATime)
    {
        try
        {
            oneAtATime.WaitOne();
        }
        catch (AbandonedMutexException)
        {
            // It is ours now. Whoever was ended in the middle wrote no stamp, and all is restored again.
        }
    }

    private static void Run()
    {
        var result = Start("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], Folder);
        if (result.ExitCode != 0) throw new InvalidOperationException("npm could not restore tests/tools: " + result.Error + result.Output);
    }

    internal static ToolResult Start(string program, IEnumerable<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["REDOCLY_TELEMETRY"] = "off";
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new ToolResult(process.ExitCode, output, error.Result);
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new InvalidOperationException($"{program} could not be started. {GetNode}", e);
        }
    }
}
