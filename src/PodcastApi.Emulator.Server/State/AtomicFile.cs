namespace PodcastApi.Emulator.Server;

/// <summary>Replaces a file so that at any moment, whatever fails, it is the old one or the new one, and whole.</summary>
internal static class AtomicFile
{
    /// <param name="path">Of no link: a link would be replaced, not what it leads to.</param>
    /// <param name="write">Writes the new file.</param>
    internal static void Replace(string path, Action<Stream> write)
    {
        // In the same directory, for a file can only be renamed within its file system; what a crash has left is in the way.
        var temporary = path + ".tmp";
        File.Delete(temporary);
        try
        {
            using (var file = PrivateFile.Create(temporary))
            {
                write(file);

                // Before the renaming: a system that fails afterwards could else have a new name for an empty file.
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
