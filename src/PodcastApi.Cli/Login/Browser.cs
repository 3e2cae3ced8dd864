using System.ComponentModel;
using System.Diagnostics;

namespace PodcastApi.Cli;

/// <summary>Opens an address in the user's browser. Never through a shell, which could interpret parts of the address.</summary>
internal static class Browser
{
    /// <summary>Returns whether a browser was started; whether it shows the page is unknown.</summary>
    internal static bool Open(Uri address) => Commands(address.AbsoluteUri).Any(Start);

    /// <summary>BROWSER is a list of programs, as in other Unix tools; each gets only the address as its argument.</summary>
    private static ProcessStartInfo[] Commands(string address)
    {
        if (Variable("BROWSER") is { } chosen)
            return
            [
                .. chosen
                    .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Select(program => Command(program, address)),
            ];

        // Despite its name, UseShellExecute runs no command shell: Windows starts the program registered for https.
        if (OperatingSystem.IsWindows()) return [new ProcessStartInfo(address) { UseShellExecute = true }];
        if (OperatingSystem.IsMacOS()) return [Command("open", address)];

        // Without a display, xdg-open would start a browser in this terminal.
        return Variable("DISPLAY") is null && Variable("WAYLAND_DISPLAY") is null ? [] : [Command("xdg-open", address)];
    }

    private static ProcessStartInfo Command(string program, string address) =>
        new(program, [address]) { RedirectStandardOutput = true, RedirectStandardError = true };

    private static bool Start(ProcessStartInfo command)
    {
        try
        {
            using var process = Process.Start(command);
            if (!command.RedirectStandardOutput || process is null) return true;

            // Read and discard: the browser's output must not mix with the results or fill a pipe.
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
