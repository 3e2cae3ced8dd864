namespace PodcastApi.Emulator.Server;

/// <summary>Opens feeds from a file, the files of a directory, or standard input.</summary>
internal static class FeedSource
{
    internal const string StandardInput = "-";

    private const int BufferSize = 1 << 16;

    /// <summary>Returns the files of a directory, ordered by name, or the source itself.</summary>
    internal static IReadOnlyList<string> Files(string source)
    {
        if (source == StandardInput || !Directory.Exists(source)) return [source];
        try
        {
            string[] files = [.. Directory.EnumerateFiles(source).Where(IsFeed).Order(StringComparer.Ordinal)];
            if (files.Length > 0) return files;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FeedException(source, null, $"the directory can't be read: {e.Message}", e);
        }

        throw new FeedException(
            source, null, "the directory contains no *.xml, *.rss or *.atom files. Specify another directory, or a feed file.");
    }

    /// <summary>Returns a seekable stream of the feed, decompressed. The given stream is disposed with it, or before.</summary>
    internal static async Task<Stream> OpenAsync(Stream feed, string file, FeedLimits limits, CancellationToken cancellationToken)
    {
        var stream = await SeekableAsync(feed, file, limits, cancellationToken).ConfigureAwait(false);
        return await CompressedFile.OpenAsync(stream, file, limits, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns the name of a file without its extensions; null for standard input.</summary>
    internal static string? NameOf(string file)
    {
        if (file == StandardInput) return null;
        var name = Path.GetFileName(file);
        if (name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)) name = name[..^3];
        return Path.GetFileNameWithoutExtension(name) is { Length: > 0 } bare ? bare : name;
    }

    /// <summary>
    /// Returns a seekable stream, which detecting the encoding requires. A pipe is copied to a temporary file, deleted when
    /// closed.
    /// </summary>
    internal static async Task<Stream> SeekableAsync(Stream stream, string file, FeedLimits limits, CancellationToken cancellationToken)
    {
        if (stream.CanSeek && stream.Length <= limits.Bytes) return stream;
        await using var _ = stream.ConfigureAwait(false);
        return stream.CanSeek
            ? throw TooLarge(file, limits)
            : await SpoolAsync(stream, file, limits, cancellationToken).ConfigureAwait(false);
    }

    internal static Stream Open(string file)
    {
        if (file == StandardInput) return Console.OpenStandardInput();
        try
        {
            return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, BufferSize);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new FeedException(file, null, "the file does not exist. Check the name.", e);
        }
    }

    private static async Task<Stream> SpoolAsync(Stream from, string file, FeedLimits limits, CancellationToken cancellationToken)
    {
        var copy = PrivateFile.Create(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options: FileOptions.DeleteOnClose);
        try
        {
            var buffer = new byte[BufferSize];

            // A console stream ignores the token, so that waiting for input could not be cancelled.
            while (
                await from.ReadAsync(buffer, CancellationToken.None).AsTask().WaitAsync(cancellationToken).ConfigureAwait(false)
                    is > 0
                        and var read)
            {
                if (copy.Length + read > limits.Bytes) throw TooLarge(file, limits);
                await copy.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
            }

            copy.Position = 0;
            return copy;
        }
        catch
        {
            await copy.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static bool IsFeed(string file)
    {
        var name = file.ToUpperInvariant();
        if (name.EndsWith(".GZ", StringComparison.Ordinal)) name = name[..^3];
        return Path.GetExtension(name) is ".XML" or ".RSS" or ".ATOM";
    }

    private static FeedException TooLarge(string file, FeedLimits limits) =>
        new(file, null, $"it is larger than {limits.Bytes >> 20} MiB. Split it into several feeds.");
}
