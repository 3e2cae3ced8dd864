using System.Net.Sockets;
using System.Text;

namespace PodcastApi.Cli;

/// <summary>A request of a browser, which waits for its page.</summary>
internal sealed class CallbackRequest : IAsyncDisposable
{
    // More than an address with a code needs, and more than browsers send of headers.
    private const int MaxBytes = 32 * 1024;

    // Browsers open connections in advance, and send nothing over them.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly NetworkStream _stream;

    private CallbackRequest(NetworkStream stream, Uri address) => (_stream, Address) = (stream, address);

    /// <summary>Which address was requested.</summary>
    internal Uri Address { get; }

    /// <summary>Null when no GET request came. Takes over the connection.</summary>
    internal static async Task<CallbackRequest?> ReadAsync(TcpClient client, Uri origin, CancellationToken cancellationToken)
    {
        var stream = new NetworkStream(client.Client, ownsSocket: true);
        using var deadline = new CancellationTokenSource(Patience, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            var line = await ReadFirstLineAsync(stream, either.Token).ConfigureAwait(false);
            // Not as a relative address: one that begins with two slashes would lead to another host.
            if (line.Split(' ') is ["GET", ['/', ..] target, _] && Uri.TryCreate(origin.GetLeftPart(UriPartial.Authority) + target, UriKind.Absolute, out var address)) return new CallbackRequest(stream, address);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // Nothing came that could be used.
        }

        await stream.DisposeAsync().ConfigureAwait(false);
        return null;
    }

    internal async Task RespondAsync(CallbackPage page)
    {
        try
        {
            await _stream.WriteAsync(page.ToResponse()).ConfigureAwait(false);
            await _stream.FlushAsync().ConfigureAwait(false);
        }
        catch (IOException)
        {
            // The browser has left; the terminal tells how it ended.
        }
    }

    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    /// <summary>Reads all headers: a connection that is closed over unread bytes takes the response with it.</summary>
    private static async Task<string> ReadFirstLineAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var (buffer, length) = (new byte[MaxBytes], 0);
        while (buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8) < 0)
        {
            var read = length < MaxBytes ? await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false) : 0;
            if (read == 0) return "";
            length += read;
        }

        return Encoding.ASCII.GetString(buffer, 0, buffer.AsSpan(0, length).IndexOf("\r\n"u8));
    }
}
