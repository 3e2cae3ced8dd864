using System.Buffers;

namespace PodcastApi;

/// <summary>A body in a buffer from a pool, which gets it back once, and not while something still writes to it.</summary>
internal sealed class PooledBuffer(ArrayPool<byte> pool)
{
    private const int FirstBytes = 4 * 1024;

    // A Content-Length is a claim: more than this is rented only when the bytes come.
    private const int LargestFirstBytes = 1024 * 1024;

    private byte[]? _buffer;
    private int _length;
    private Task _reading = Task.CompletedTask;

    internal ReadOnlyMemory<byte> Memory => new(_buffer ?? [], 0, _length);

    /// <summary>Reads to the end. False: there is more than the cap, and this holds the cap.</summary>
    internal async Task<bool> FillAsync(Stream stream, long? contentLength, int cap, CancellationToken cancellationToken)
    {
        // One byte more than promised, so that the read which finds the end needs no larger buffer.
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

    /// <summary>Gives the buffer back and disposes of what it came from, at once or when a read that was given up has ended.</summary>
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

    /// <summary>A read that does not listen to the token is given up, and what it uses is kept for it.</summary>
    private async ValueTask<int> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
#if NETSTANDARD2_0
        var reading = stream.ReadAsync(_buffer!, _length, _buffer!.Length - _length, cancellationToken);
#else
        var pending = stream.ReadAsync(_buffer.AsMemory(_length), cancellationToken);
        if (pending.IsCompleted) return await pending.ConfigureAwait(false);
        var reading = pending.AsTask();
#endif
        // Known before the wait: whoever disposes of this must not give the buffer away under the read.
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
