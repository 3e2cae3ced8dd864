namespace PodcastApi.Cli;

/// <summary>A file that says that the emulator responds, for scripts that wait for it. It contains the base address.</summary>
internal sealed class ReadyFile : IDisposable
{
    private readonly string _path;

    private ReadyFile(string path) => _path = path;

    /// <returns>Deletes the file when disposed; null if no file was requested.</returns>
    /// <exception cref="ToolException">The file can't be written.</exception>
    internal static ReadyFile? Write(string? path, Uri baseAddress)
    {
        if (path is null) return null;
        try
        {
            // At once, so that a script that waits for the file never reads a part of the address.
            AtomicFile.Replace(path, file => file.Write(System.Text.Encoding.UTF8.GetBytes($"{baseAddress}\n")));
            return new ReadyFile(Path.GetFullPath(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"The ready file {path} can't be written: {e.Message} Specify another file with --ready-file.");
        }
    }

    public void Dispose()
    {
        try
        {
            File.Delete(_path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            StandardError.Write($"The ready file {_path} can't be deleted: {e.Message}");
        }
    }
}
