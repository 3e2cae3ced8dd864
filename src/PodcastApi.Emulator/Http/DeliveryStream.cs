namespace PodcastApi.Emulator;

/// <summary>A body that is delivered in pieces, with pauses, or cut off.</summary>
internal sealed class DeliveryStream(ResponseDelivery delivery, ReadOnlyMemory<byte> body, TimeProvider time) : Stream
{
    private readonly Queue<ReadOnlyMemory<byte>> _pieces = new(delivery.Pieces(body));
    private ReadOnlyMemory<byte> _rest;
    private bool _begun;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_rest.IsEmpty && !await NextPieceAsync(cancellationToken).ConfigureAwait(false)) return 0;
        var length = Math.Min(buffer.Length, _rest.Length);
        _rest[..length].CopyTo(buffer);
        _rest = _rest[length..];
        return length;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("Read asynchronously: pauses follow a clock.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private async Task<bool> NextPieceAsync(CancellationToken cancellationToken)
    {
        if (!_pieces.TryDequeue(out _rest))
        {
            return delivery.CutAfterBytes is null || body.IsEmpty
                ? false
                : throw new HttpIOException(HttpRequestError.ResponseEnded, "The response ended prematurely (a fault on demand).");
        }

        if (_begun && delivery.Pause > TimeSpan.Zero) await Task.Delay(delivery.Pause, time, cancellationToken).ConfigureAwait(false);
        _begun = true;
        return true;
    }
}
