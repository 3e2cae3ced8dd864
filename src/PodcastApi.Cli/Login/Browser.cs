using System.ComponentModel;
using System.Diagnostics;

namespace PodcastApi.Cli;

/// <summary>Opens an address in the person's browser; never through a shell, which would read more into an address.</summary>
internal static class Browser
{
    /// <summary>Whether one was started. That a page came up is not known.</summary>
    internal static bool Open(Uri address) => Commands(address.AbsoluteUri).Any(Start);

    /// <summary>BROWSER is a list of programs, as other tools of Unix read it; each is given the address alone.</summary>
    private static ProcessStartInfo[] Commands(string address)
    {
        if (Variable("BROWSER") is { } chosen) return [.. chosen.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(program => Command(program, address))];

        // No command shell in spite of its name: Windows finds the program that is registered for https.
        if (OperatingSystem.IsWindows()) return [new ProcessStartInfo(address) { UseShellExecute = true }];
        if (OperatingSystem.IsMacOS()) return [Command("open", address)];

        // Without a display it would start a browser in this terminal.
        return Variable("DISPLAY") is null && Variable("WAYLAND_DISPLAY") is null ? [] : [Command("xdg-open", address)];
    }

    private static ProcessStartInfo Command(string program, string address) => new(program, [address]) { RedirectStandardOutput = true, RedirectStandardError = true };

    private static bool Start(ProcessStartInfo command)
    {
        try
        {
            using var process = Process.Start(command);
            if (!command.RedirectStandardOutput || process is null) return true;

            // Read and dropped: what a browser has to say does not belong among the results, and must not fill a pipe.
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            return true;
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            return false;
        }
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
