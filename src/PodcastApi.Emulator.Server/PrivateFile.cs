namespace PodcastApi.Emulator.Server;

/// <summary>Creates files that only their owner can read.</summary>
internal static class PrivateFile
{
    /// <summary>Creates a new file. Fails if the file, or a link with its name, already exists.</summary>
    internal static FileStream Create(string path, FileOptions options = FileOptions.None)
    {
        var settings = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = options,
            BufferSize = 1 << 16,
        };

        // On Windows, a file inherits the permissions of its directory.
        if (!OperatingSystem.IsWindows()) settings.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, settings);
    }
}
