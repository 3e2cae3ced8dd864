using System.Text;

namespace PodcastApi.Emulator.Server;

/// <summary>Finds where the shows begin in a state file, if it has the emulator's formatting.</summary>
internal static class ShowsOffset
{
    private const int BufferSize = 1 << 16;

    /// <summary>Occurs only once, because JSON strings can't contain line breaks.</summary>
    private static readonly byte[] Beginning = Encoding.UTF8.GetBytes($",{Environment.NewLine}  \"shows\": [");

    /// <summary>Returns the offset in bytes; null if the file was formatted differently.</summary>
    internal static long? Find(Stream file)
    {
        file.Position = 0;
        var buffer = new byte[BufferSize];
        var (begin, kept) = (0L, 0);
        while (file.Read(buffer, kept, buffer.Length - kept) is > 0 and var read)
        {
            var piece = buffer.AsSpan(0, kept + read);
            if (piece.IndexOf(Beginning) is >= 0 and var at) return begin + at;

            // The text may be split by the end of the piece.
            kept = Math.Min(piece.Length, Beginning.Length - 1);
            begin += piece.Length - kept;
            piece[^kept..].CopyTo(buffer);
        }

        return null;
    }
}
