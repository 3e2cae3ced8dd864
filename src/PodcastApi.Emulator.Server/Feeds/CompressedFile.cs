using System.IO.Compression;

namespace PodcastApi.Emulator.Server;

/// <summary>Decompresses feeds, since servers send feeds compressed and some programs save them that way.</summary>
internal static class CompressedFile
{
    private static readonly (byte[] Mark, string Name)[] Kinds =
    [
        ([0x1F, 0x8B], "gzip"),
        ([(byte)'P', (byte)'K', 3, 4], "zip"),
        ([(byte)'B', (byte)'Z', (byte)'h'], "bzip2"),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z'], "xz"),
        ([0x28, 0xB5, 0x2F, 0xFD], "zstd"),
    ];

    /// <summary>Returns the feed, decompressed if it was compressed with gzip.</summary>
    /// <param name="stream">The file, which is disposed if it is not returned.</param>
    /// <param name="file">Its name.</param>
    /// <param name="limits">Limit the decompressed size too: a small file can expand to a huge one.</param>
    /// <param name="cancellationToken">Cancels the decompression.</param>
    /// <exception cref="FeedException">The file is compressed in another way, damaged, or too large.</exception>
    internal static async Task<Stream> OpenAsync(Stream stream, string file, FeedLimits limits, CancellationToken cancellationToken)
    {
        var kind = KindOf(stream);
        if (kind is null) return stream;
        await using var _ = stream.ConfigureAwait(false);
        if (kind != "gzip") throw Compressed(file, kind);
        try
        {
            var unzipped = new GZipStream(stream, CompressionMode.Decompress);
            var whole = await FeedSource.SeekableAsync(unzipped, file, limits, cancellationToken).ConfigureAwait(false);
            return KindOf(whole) is { } inner ? throw Compressed(file, inner) : whole;
        }
        catch (InvalidDataException e)
        {
            throw new FeedException(file, null, "it is compressed with gzip and damaged. Download it again.", e);
        }
    }

    private static string? KindOf(Stream stream)
    {
        var head = new byte[Kinds.Max(kind => kind.Mark.Length)];
        head = head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        stream.Position = 0;
        return Array.Find(Kinds, kind => head.AsSpan().StartsWith(kind.Mark)).Name;
    }

    private static FeedException Compressed(string file, string kind) =>
        new(file, null, $"it is compressed with {kind}. Decompress it and import again.");
}
