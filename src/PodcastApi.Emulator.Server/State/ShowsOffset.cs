using System.Text;

namespace PodcastApi.Emulator.Server;

/// <summary>Where the shows begin in a state file that is laid out as the emulator writes it.</summary>
internal static class ShowsOffset
{
    private const int BufferSize = 1 << 16;

    /// <summary>No text of JSON holds a line break, so that this stands nowhere else.</summary>
    private static readonly byte[] Beginning = Encoding.UTF8.GetBytes($",{Environment.NewLine}  \"shows\": [");

    /// <summary>In bytes; null when somebody has laid the file out in another way.</summary>
    internal static long? Find(Stream file)
    {
        file.Position = 0;
        var buffer = new byte[BufferSize];
        var (begin, kept) = (0L, 0);
        while (file.Read(buffer, kept, buffer.Length - kept) is > 0 and var read)
        {
            var piece = buffer.AsSpan(0, kept + read);
            if (piece.IndexOf(Beginning) is >= 0 and var at) return begin + at;

            // It may lie across the end of the piece.
            kept = Math.Min(piece.Length, Beginning.Length - 1);
            begin += piece.Length - kept;
            piece[^kept..].CopyTo(buffer);
        }

        return null;
    }
}
