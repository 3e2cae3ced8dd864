using System.Net.Sockets;
using System.Text;

namespace PodcastApi.Cli;

/// <summary>A request from a browser that is waiting for a page.</summary>
internal sealed class CallbackRequest : IAsyncDisposable
{
    // Enough for an address with a code and for all headers of a browser.
    private const int MaxBytes = 32 * 1024;

    // Browsers open connections in advance and may send nothing over them.
    private static readonly TimeSpan ReadTimeout = TimeSpan.FromSeconds(20);

    private readonly NetworkStream _stream;

    private CallbackRequest(NetworkStream stream, Uri address) => (_stream, Address) = (stream, address);

    /// <summary>The requested address.</summary>
    internal Uri Address { get; }

    /// <summary>Reads a request and takes ownership of the connection. Returns null if it is not a GET request.</summary>
    internal static async Task<CallbackRequest?> ReadAsync(TcpClient client, Uri origin, CancellationToken cancellationToken)
    {
        var stream = new NetworkStream(client.Client, ownsSocket: true);
        using var timer = new CancellationTokenSource(ReadTimeout, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        try
        {
            var line = await ReadFirstLineAsync(stream, either.Token).ConfigureAwait(false);
            // Not resolved as a relative address: one that starts with two slashes would name another host.
            if (
                line.Split(' ') is ["GET", ['/', ..] target, _]
                && Uri.TryCreate(origin.GetLeftPart(UriPartial.Authority) + target, UriKind.Absolute, out var address))
                return new CallbackRequest(stream, address);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // No usable request arrived.
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
            // The browser has disconnected; the terminal shows the result.
        }
    }

    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    /// <summary>Reads all headers: closing a connection with unread bytes can discard the response.</summary>
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
