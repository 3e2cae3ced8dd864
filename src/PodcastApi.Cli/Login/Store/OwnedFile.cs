namespace PodcastApi.Cli;

/// <summary>Files that only their owner can access. On Windows, the permissions of the user's profile are relied on.</summary>
internal static class OwnedFile
{
    // Far more than two tokens of 2,048 bytes need.
    private const int MaxBytes = 64 * 1024;

    private const UnixFileMode OwnersFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Reads the file; null if there is none.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="isLast">Whether the file is about to be deleted, so that it no longer matters who could read it.</param>
    internal static byte[]? Read(string path, bool isLast = false) => Guard(path, "read", () =>
    {
        FileTrust.CheckPath(path);
        if (!Path.Exists(path)) return null;
        if (!isLast) FileTrust.CheckFolder(path);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        FileTrust.CheckOpen(path, file.SafeFileHandle, isLast);
        if (file.Length > MaxBytes) throw new ToolException($"The file {path} is too large to be a stored login. {FileTrust.Cure}");
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    });

    /// <summary>Writes atomically: writes a new file, flushes it to disk, and then replaces the old one.</summary>
    internal static void Write(string path, string newPath, byte[] bytes) => Guard<object?>(path, "written", () =>
    {
        FileTrust.CheckFolder(path);
        FileTrust.CheckPath(path);
        FileTrust.CheckCompanion(newPath);
        AtomicFile.Replace(path, file => file.Write(bytes), newPath);
        return null;
    });

    internal static void Delete(string path) => Guard<object?>(path, "deleted", () =>
    {
        File.Delete(path);
        return null;
    });

    internal static void CreateFolder(string path) => Guard(path, "created", () =>
        OperatingSystem.IsWindows() ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, OwnersFolder));

    private static T Guard<T>(string path, string what, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(
                $"{path} could not be {what}: {e.Message} Check its permissions and its folder's, or choose another file with "
                    + $"{LoginFile.Variable}."
            );
        }
    }
}
