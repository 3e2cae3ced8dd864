namespace PodcastApi.Emulator.Server;

/// <summary>Locks a state file against other emulators, as long as this process lives.</summary>
internal static class StateLock
{
    /// <exception cref="StateException">Another emulator holds the lock, or the directory is not writable.</exception>
    internal static IDisposable Take(string path)
    {
        var directory = Path.GetDirectoryName(path);
        if (Directory.Exists(path))
            throw new StateException($"{path} is a directory. Specify a file in it.");
        if (!Directory.Exists(directory))
            throw new StateException($"The directory {directory} does not exist. Create it, or specify another file.");

        // Saving would replace it with a file: even /dev/null, if the system permits it.
        if (IsDevice(path))
            throw new StateException($"{path} can't be used as a state file. Omit it to keep the state only in memory, or specify a file.");
        try
        {
            return FileLock.Take(path);
        }
        catch (IOException e)
        {
            var cause = FileLock.IsHeld(e) ? "" : $" ({e.Message})";
            throw new StateException($"{path} is in use by another emulator. Stop that one, or specify another file.{cause}", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StateException($"{directory} can't be written to. Specify a file in another directory. ({e.Message})", e);
        }
    }

    private static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows()
        && Array.Exists(["/dev/", "/proc/", "/sys/"], place => path.StartsWith(place, StringComparison.Ordinal))
        && !path.StartsWith("/dev/shm/", StringComparison.Ordinal);
}
