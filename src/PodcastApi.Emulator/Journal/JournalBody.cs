using System.Buffers;
using System.Text;

namespace PodcastApi.Emulator;

/// <summary>The beginning of a response body. Decoded only when it is read.</summary>
/// <remarks>
/// A copy in a pooled array, because keeping the arrays of all responses makes garbage collections expensive. Thread-safe.
/// </remarks>
internal sealed class JournalBody
{
    internal const int MaxBytes = 64 * 1024;

    private readonly Lock _lock = new();
    private readonly int _length;
    private byte[]? _bytes;

    internal JournalBody(ReadOnlySpan<byte> body)
    {
        _length = body.Length <= MaxBytes ? body.Length : CharacterStart(body, MaxBytes);
        _bytes = ArrayPool<byte>.Shared.Rent(_length);
        body[.._length].CopyTo(_bytes);
        Bytes = _bytes.Length;
    }

    /// <summary>The memory use, also after <see cref="Drop"/>.</summary>
    internal int Bytes { get; }

    /// <summary>The text; null after <see cref="Drop"/>.</summary>
    internal string? Text
    {
        get
        {
            lock (_lock) return _bytes is null ? null : Encoding.UTF8.GetString(_bytes, 0, _length);
        }
    }

    /// <summary>Returns the array to the pool.</summary>
    internal void Drop()
    {
        lock (_lock)
        {
            if (_bytes is not null) ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = null;
        }
    }

    /// <summary>Returns the start of the UTF-8 character at this index, so that none is split.</summary>
    private static int CharacterStart(ReadOnlySpan<byte> body, int index)
    {
        var start = index;
        while (start > index - 3 && (body[start] & 0xC0) == 0x80) start--;
        return start;
    }
}
