using System.Diagnostics;

namespace PodcastApi.Cli.Tests;

/// <summary>A <c>podcastapi login</c> that waits for the user.</summary>
internal sealed class WaitingLogin : IDisposable
{
    private readonly List<string> _errors = [];

    private WaitingLogin(Process process) => Process = process;

    internal Process Process { get; }

    /// <summary>The address for the user to open.</summary>
    internal Uri Address => new(_errors.First(line => line.Contains("/ap/oa?", StringComparison.Ordinal)));

    /// <summary>The redirect address.</summary>
    internal Uri CallBack => new(System.Web.HttpUtility.ParseQueryString(Address.Query)["redirect_uri"]!);

    /// <summary>The code for the user to enter.</summary>
    internal string Code => _errors[^2];

    internal static async Task<WaitingLogin> StartAsync(Dictionary<string, string> settings, params string[] options)
    {
        var how = options.Contains("--device") ? Array.Empty<string>() : ["--port", "0"];
        var login = new WaitingLogin(Tool.Start(settings, ["login", .. how, .. options]));
        while (await login.Process.StandardError.ReadLineAsync().WaitAsync(Tool.Patience) is { } line)
        {
            login._errors.Add(line);
            if (line.StartsWith("Waiting until ", StringComparison.Ordinal)) return login;
        }

        throw new InvalidOperationException("The login does not wait: " + string.Join('\n', login._errors));
    }

    internal async Task<ToolRun> EndAsync()
    {
        var run = await Tool.EndAsync(Process).WaitAsync(Tool.Patience);
        return run with { Errors = string.Join('\n', [.. _errors, run.Errors]) };
    }

    public void Dispose()
    {
        if (!Process.HasExited) Process.Kill();
        Process.Dispose();
    }
}
