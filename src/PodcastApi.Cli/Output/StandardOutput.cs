using Microsoft.Win32.SafeHandles;

namespace PodcastApi.Cli;

/// <summary>Where results go.</summary>
internal static class StandardOutput
{
    // EPIPE, on Linux and macOS alike.
    private const int BrokenPipe = 32;

    private static readonly IntPtr Descriptor = 1;

    /// <summary>
    /// Not the console's own stream for a pipe: that one keeps silent when nobody reads any more, as behind <c>| head</c>, and the
    /// rest of a long list would be fetched for nobody. A file is left to it: a FileStream would begin at the file's beginning.
    /// </summary>
    internal static Stream Open()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected) return Console.OpenStandardOutput();
        try
        {
            var pipe = new FileStream(new SafeFileHandle(Descriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            if (!pipe.CanSeek) return pipe;
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            // It is closed, or none that .NET knows: the console's stream tells that at the first write.
        }

        return Console.OpenStandardOutput();
    }

    /// <summary>Whoever reads has read enough.</summary>
    internal static bool IsLeft(IOException e) => e.HResult == BrokenPipe;
}
