namespace PodcastApi.Shared;

/// <summary>Creates files that only their owner can access.</summary>
internal static class PrivateFile
{
    /// <param name="path">With <see cref="FileMode.CreateNew"/> neither a file nor a link may be there.</param>
    /// <param name="mode">How to open the file.</param>
    /// <param name="share">What other processes may do while it is open.</param>
    /// <param name="options">Such as deletion on close.</param>
    internal static FileStream Create(
        string path, FileMode mode = FileMode.CreateNew, FileShare share = FileShare.Read, FileOptions options = FileOptions.None)
    {
        var settings = new FileStreamOptions
        {
            Mode = mode,
            Access = FileAccess.ReadWrite,
            Share = share,
            Options = options,
            BufferSize = 1 << 16,
        };

        // On Windows, a file inherits the permissions of its directory.
        if (!OperatingSystem.IsWindows()) settings.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, settings);
    }
}
