using System.Buffers;

namespace PodcastApi;

/// <summary>A body in a buffer from a pool, which gets it back once.</summary>
internal sealed class PooledBody(ArrayPool<byte> pool) : IDisposable
{
    private const int FirstBytes = 4 * 1024;

    // A Content-Length is a claim: more than this is rented only when the bytes come.
    private const int LargestFirstBytes = 1024 * 1024;

    private byte[]? _buffer;
    private int _length;

    internal ReadOnlyMemory<byte> Memory => new(_buffer ?? [], 0, _length);

    /// <summary>Reads to the end. False: there is more than the cap, and this holds the cap.</summary>
    internal async Task<bool> FillAsync(Stream stream, long? contentLength, int cap, CancellationToken cancellationToken)
    {
        // One byte more than promised, so that the read which finds the end needs no larger buffer.
        _buffer = pool.Rent((int)Math.Min(Math.Max(contentLength ?? 0, FirstBytes), LargestFirstBytes) + 1);
        while (true)
        {
            if (_length == _buffer.Length) Grow();
#if NETSTANDARD2_0
            var read = await stream.ReadAsync(_buffer, _length, _buffer.Length - _length, cancellationToken).ConfigureAwait(false);
#else
            var read = await stream.ReadAsync(_buffer.AsMemory(_length), cancellationToken).ConfigureAwait(false);
#endif
            if (read == 0) return true;
            _length += read;
            if (_length <= cap) continue;
            _length = cap;
            return false;
        }
    }

    public void Dispose()
    {
        if (_buffer is null) return;
        pool.Return(_buffer);
        _buffer = null;
        _length = 0;
    }

    private void Grow()
    {
        var larger = pool.Rent(_buffer!.Length * 2);
        _buffer.AsSpan(0, _length).CopyTo(larger);
        pool.Return(_buffer);
        _buffer = larger;
    }
}
