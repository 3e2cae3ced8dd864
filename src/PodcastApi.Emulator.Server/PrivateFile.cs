namespace PodcastApi.Emulator.Server;

/// <summary>Files that only their owner can read.</summary>
internal static class PrivateFile
{
    /// <summary>Makes a new file; one that is there, or a link that somebody has laid there, is an error.</summary>
    internal static FileStream Create(string path, FileOptions options = FileOptions.None)
    {
        var settings = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = options, BufferSize = 1 << 16 };

        // On Windows a file has the rights of its directory.
        if (!OperatingSystem.IsWindows()) settings.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, settings);
    }
}
