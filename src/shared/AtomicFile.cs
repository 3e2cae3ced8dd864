namespace PodcastApi.Shared;

/// <summary>Replaces a file atomically: if writing fails, the old file is kept. Only the owner can access the new one.</summary>
internal static class AtomicFile
{
    /// <param name="path">The file, which must not be a link: the link itself would be replaced.</param>
    /// <param name="write">Writes the new file.</param>
    /// <param name="newPath">The new file's name until it is complete, in the same directory: a rename can't cross file systems.</param>
    internal static void Replace(string path, Action<Stream> write, string? newPath = null)
    {
        var temporary = newPath ?? path + ".tmp";

        // A file left by a crash.
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
