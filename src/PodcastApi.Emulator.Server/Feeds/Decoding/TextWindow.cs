using System.Buffers;

namespace PodcastApi.Emulator.Server;

/// <summary>A sliding window over a text, for lookahead. Counts lines.</summary>
/// <remarks>Replaces characters that XML forbids with spaces.</remarks>
internal sealed class TextWindow(TextReader text, FeedNotes notes)
{
    /// <summary>The minimum number of characters available, except at the end of the text.</summary>
    internal const int Ahead = 64;

    private const int Size = 1 << 15;

    private static readonly SearchValues<char> Forbidden =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (char)c).Except("\t\n\r"), '\uFFFE', '\uFFFF']);

    private readonly char[] _buffer = new char[Size];
    private int _start;
    private int _end;

    internal int Line { get; private set; } = 1;

    internal ReadOnlySpan<char> Rest => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Whether the window contains the end of the text.</summary>
    internal bool AtEnd { get; private set; }

    /// <summary>Advances the window if it contains too little text.</summary>
    internal void Fill()
    {
        if (AtEnd || _end - _start >= Ahead) return;
        Rest.CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        while (!AtEnd && _end < Ahead)
        {
            var read = text.Read(_buffer, _end, Size - _end);
            Blank(_buffer.AsSpan(_end, read));
            _end += read;
            AtEnd = read == 0;
        }
    }

    /// <summary>Consumes and returns some characters.</summary>
    internal ReadOnlySpan<char> Take(int count)
    {
        var taken = Rest[..count];
        Line += taken.Count('\n');
        _start += count;
        return taken;
    }

    private void Blank(Span<char> added)
    {
        var count = 0;
        while (added.IndexOfAny(Forbidden) is >= 0 and var at)
        {
            added[at] = ' ';
            added = added[(at + 1)..];
            count++;
        }

        if (count > 0) notes.Warn("characters that XML forbids were replaced with spaces", count: count);
    }
}
