using System.Buffers;

namespace PodcastApi;

/// <summary>A body in a pooled buffer. The buffer is returned once, and not before a pending read has ended.</summary>
internal sealed class PooledBuffer(ArrayPool<byte> pool)
{
    private const int FirstBytes = 4 * 1024;

    // Content-Length may be wrong: more than this is rented only when the bytes arrive.
    private const int LargestFirstBytes = 1024 * 1024;

    private byte[]? _buffer;
    private int _length;
    private Task _reading = Task.CompletedTask;

    internal ReadOnlyMemory<byte> Memory => new(_buffer ?? [], 0, _length);

    /// <summary>
    /// Reads to the end. Returns false if the body exceeds the size limit; the buffer then contains the bytes up to the limit.
    /// </summary>
    internal async Task<bool> FillAsync(Stream stream, long? contentLength, int cap, CancellationToken cancellationToken)
    {
        // One byte more than announced, so that the read that detects the end needs no larger buffer.
        _buffer = pool.Rent((int)Math.Min(Math.Max(contentLength ?? 0, FirstBytes), LargestFirstBytes) + 1);
        while (true)
        {
            if (_length == _buffer.Length) Grow();
            var read = await ReadAsync(stream, cancellationToken).ConfigureAwait(false);
            if (read == 0) return true;
            _length += read;
            if (_length <= cap) continue;
            _length = cap;
            return false;
        }
    }

    /// <summary>Returns the buffer and disposes the response, at once or when an abandoned read has ended.</summary>
    internal void Release(IDisposable after)
    {
        var buffer = _buffer;
        _buffer = null;
        _length = 0;
        if (_reading.IsCompleted) End(buffer, after);
        else EndLater(buffer, after);
    }

    private void EndLater(byte[]? buffer, IDisposable after) => _reading.ContinueWith(_ => End(buffer, after), TaskScheduler.Default);

    private void End(byte[]? buffer, IDisposable after)
    {
        if (buffer is not null) pool.Return(buffer);
        after.Dispose();
    }

    /// <summary>Abandons a read that ignores cancellation, and keeps its buffer until the read ends.</summary>
    private async ValueTask<int> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
#if NETSTANDARD2_0
        var reading = stream.ReadAsync(_buffer!, _length, _buffer!.Length - _length, cancellationToken);
#else
        var pending = stream.ReadAsync(_buffer.AsMemory(_length), cancellationToken);
        if (pending.IsCompleted) return await pending.ConfigureAwait(false);
        var reading = pending.AsTask();
#endif
        // Set before waiting, so that Release does not return the buffer during the read.
        _reading = reading;
        return await TaskWaitExtensions.WaitAsync(reading, late: null, cancellationToken, TaskWaitExtensions.Grace).ConfigureAwait(false);
    }

    private void Grow()
    {
        var larger = pool.Rent(_buffer!.Length * 2);
        _buffer.AsSpan(0, _length).CopyTo(larger);
        pool.Return(_buffer);
        _buffer = larger;
    }
}
