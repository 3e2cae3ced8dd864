using System.Runtime.InteropServices;

namespace PodcastApi.Cli;

/// <summary>Where results go.</summary>
internal static class StandardOutput
{
    private const int Descriptor = 1;

    // POLLERR and POLLHUP, as the runtime's own library has them on every Unix.
    private const short NobodyReads = 0x0008 | 0x0010;

    /// <summary>
    /// The console's stream keeps silent when nobody reads any more, as behind <c>| head</c>, and the rest of a long list would be
    /// fetched for nobody. Not a stream of our own instead: the console's goes on where a pipe is full and does not block.
    /// </summary>
    /// <exception cref="OutputLeftException">Nobody reads any more.</exception>
    internal static async Task WriteAsync(Func<Stream, Task> write)
    {
        var output = Console.OpenStandardOutput();
        await using (output.ConfigureAwait(false)) await write(output).ConfigureAwait(false);
        if (Console.IsOutputRedirected && IsLeft()) throw new OutputLeftException();
    }

    private static bool IsLeft()
    {
        var file = new PollEvent { File = Descriptor };
        return !OperatingSystem.IsWindows() && Poll(ref file, 1, 0, out var triggered) == 0 && triggered > 0 && (file.Triggered & NobodyReads) != 0;
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
