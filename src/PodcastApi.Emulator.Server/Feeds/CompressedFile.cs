namespace PodcastApi.Emulator.Server;

/// <summary>Detects compressed feeds, since servers send feeds compressed and some programs save them that way.</summary>
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

    /// <exception cref="FeedException">The file is compressed.</exception>
    internal static void Reject(Stream stream, string file)
    {
        var head = new byte[Kinds.Max(kind => kind.Mark.Length)];
        head = head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        stream.Position = 0;
        var found = Array.Find(Kinds, kind => head.AsSpan().StartsWith(kind.Mark)).Name;
        if (found is not null) throw new FeedException(file, null, $"it is compressed with {found}. Decompress it and import again.");
    }
}
