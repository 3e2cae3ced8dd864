namespace PodcastApi.Tests.Errors;

/// <summary>Gives its parts one read after the other, then does as told; a synchronous read is an error.</summary>
internal sealed class ScriptedStream(byte[][] parts, Func<CancellationToken, Task<int>> then) : Stream
{
    private int _next;
    private ReadOnlyMemory<byte> _part;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) =>
        throw new InvalidOperationException("A synchronous read holds up a thread.");

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_part.IsEmpty && _next == parts.Length) return await then(cancellationToken);
        if (_part.IsEmpty) _part = parts[_next++];
        var read = Math.Min(_part.Length, buffer.Length);
        _part[..read].CopyTo(buffer);
        _part = _part[read..];
        return read;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
