using System.Runtime.InteropServices;

namespace PodcastApi.Cli;

/// <summary>Writes results to standard output.</summary>
internal static class StandardOutput
{
    private const int Descriptor = 1;

    // POLLERR and POLLHUP. The runtime's native library uses the same values on every Unix.
    private const short NobodyReads = 0x0008 | 0x0010;

    /// <summary>
    /// Writes, then checks that the reader is still there: the console's stream ignores a closed pipe, such as <c>| head</c>, and the
    /// rest of a long list would be fetched for nothing. The console's stream is used because it handles a full non-blocking pipe.
    /// </summary>
    /// <exception cref="OutputLeftException">The reader has closed the output.</exception>
    internal static async Task WriteAsync(Func<Stream, Task> write)
    {
        var output = Console.OpenStandardOutput();
        await using (output.ConfigureAwait(false)) await write(output).ConfigureAwait(false);
        if (Console.IsOutputRedirected && IsLeft()) throw new OutputLeftException();
    }

    private static bool IsLeft()
    {
        var file = new PollEvent { File = Descriptor };
        return !OperatingSystem.IsWindows()
            && Poll(ref file, 1, 0, out var triggered) == 0
            && triggered > 0
            && (file.Triggered & NobodyReads) != 0;
    }

    [DllImport("libSystem.Native", EntryPoint = "SystemNative_Poll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Poll(ref PollEvent files, uint count, int milliseconds, out uint triggered);

    [StructLayout(LayoutKind.Sequential)]
    private struct PollEvent
    {
        internal int File;
        internal short Events;
        internal short Triggered;
    }
}
