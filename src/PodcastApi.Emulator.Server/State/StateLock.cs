namespace PodcastApi.Emulator.Server;

/// <summary>Keeps other emulators from a state file, for as long as this process lives.</summary>
/// <remarks>
/// On a file beside it, since the state file itself is replaced on each save. It stays behind: were it deleted, of two
/// processes that open it meanwhile each could hold a lock.
/// </remarks>
internal static class StateLock
{
    /// <exception cref="StateException">Another one has it, or the directory can't be written to.</exception>
    internal static IDisposable Take(string path)
    {
        var directory = Path.GetDirectoryName(path);
        if (Directory.Exists(path)) throw new StateException($"{path} is a directory. Name a file in it.");
        if (!Directory.Exists(directory)) throw new StateException($"There is no directory {directory}. Make it, or name another file.");

        // Saving puts a file in its place, for good: even /dev/null, where the system lets it.
        if (IsDevice(path)) throw new StateException($"{path} is no file to keep a state in. Leave it out to keep the state in memory alone, or name a file.");
        try
        {
            return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (IsHeld(e))
        {
            throw new StateException($"{path} is in use by another emulator. End that one, or name another file.", e);
        }
        catch (IOException e)
        {
            throw new StateException($"{path} is in use by another emulator. End that one, or name another file. ({e.Message})", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StateException($"{directory} can't be written to. Name a file in another directory. ({e.Message})", e);
        }
    }

    /// <summary>A sharing violation on Windows; EAGAIN elsewhere, whose number is the system's own.</summary>
    private static bool IsHeld(IOException e) =>
        e.HResult == (OperatingSystem.IsWindows() ? unchecked((int)0x80070020) : OperatingSystem.IsLinux() ? 11 : 35);

    private static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows() && Array.Exists(["/dev/", "/proc/", "/sys/"], place => path.StartsWith(place, StringComparison.Ordinal)) && !path.StartsWith("/dev/shm/", StringComparison.Ordinal);
}
