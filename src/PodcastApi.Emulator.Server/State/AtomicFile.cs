namespace PodcastApi.Emulator.Server;

/// <summary>Replaces a file atomically: if writing fails, the old file is kept.</summary>
internal static class AtomicFile
{
    /// <param name="path">The file, which must not be a link: the link itself would be replaced.</param>
    /// <param name="write">Writes the new file.</param>
    internal static void Replace(string path, Action<Stream> write)
    {
        // In the same directory, because a rename can't cross file systems. A file left by a crash is deleted first.
        var temporary = path + ".tmp";
        File.Delete(temporary);
        try
        {
            using (var file = PrivateFile.Create(temporary))
            {
                write(file);

                // Before the rename: after a system crash, the new name could otherwise refer to an empty file.
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
