using System.Buffers;
using System.Text;

namespace PodcastApi.Emulator.Server;

/// <summary>Counts valid non-ASCII UTF-8 characters and invalid sequences in a stream.</summary>
/// <param name="Characters">The number of valid characters of two bytes or more. In other encodings, such sequences are rare.</param>
/// <param name="Invalid">The number of invalid sequences.</param>
internal sealed record Utf8Counter(long Characters, long Invalid)
{
    private const int BufferSize = 1 << 16;

    /// <summary>
    /// A few invalid characters, for example truncated ones, don't indicate another encoding, in which all other characters
    /// would be wrong.
    /// </summary>
    internal bool IsUtf8 => Invalid < Math.Max(Characters, 1);

    internal bool IsAscii => Characters == 0 && Invalid == 0;

    internal static Utf8Counter Of(Stream bytes)
    {
        var buffer = new byte[BufferSize];
        var (census, rest) = (new Utf8Counter(0, 0), 0);
        while (bytes.Read(buffer, rest, buffer.Length - rest) is > 0 and var read)
        {
            var piece = buffer.AsSpan(0, rest + read);
            (census, var consumed) = census.With(piece);
            piece[consumed..].CopyTo(buffer);
            rest = piece.Length - consumed;
        }

        return rest == 0 ? census : census with { Invalid = census.Invalid + 1 };
    }

    private (Utf8Counter Census, int Consumed) With(ReadOnlySpan<byte> bytes)
    {
        var (characters, invalid, at) = (Characters, Invalid, 0);
        while (bytes[at..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is >= 0 and var ascii)
        {
            at += ascii;
            var status = Rune.DecodeFromUtf8(bytes[at..], out _, out var length);
            if (status == OperationStatus.NeedMoreData) return (new Utf8Counter(characters, invalid), at);
            if (status == OperationStatus.Done) characters++;
            else invalid++;
            at += length;
        }

        return (new Utf8Counter(characters, invalid), bytes.Length);
    }
}
