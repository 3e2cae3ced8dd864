using System.Text;

namespace PodcastApi.Emulator;

/// <summary>The beginning of a response body. Decoded only when it is read, so that it costs a request nothing.</summary>
internal sealed class JournalBody
{
    internal const int MaxBytes = 64 * 1024;

    private readonly byte[] _bytes;

    internal JournalBody(byte[] body) => _bytes = body.Length <= MaxBytes ? body : body[..CharacterStart(body, MaxBytes)];

    internal int Bytes => _bytes.Length;

    internal string Text => Encoding.UTF8.GetString(_bytes);

    /// <summary>Returns the start of the UTF-8 character at this index, so that none is split.</summary>
    private static int CharacterStart(byte[] body, int index)
    {
        var start = index;
        while (start > index - 3 && (body[start] & 0xC0) == 0x80) start--;
        return start;
    }
}
