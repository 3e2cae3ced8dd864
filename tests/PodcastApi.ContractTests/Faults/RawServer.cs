using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PodcastApi.ContractTests.Faults;

/// <summary>A raw server: it reads the head of a request and then runs an action on the socket.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Func<Socket, CancellationToken, Task> _response;
    private readonly Task _accepting;
    private int _requests;

    internal RawServer(Func<Socket, CancellationToken, Task> response)
    {
        _response = response;
        _listener.Start();
        BaseAddress = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _accepting = AcceptAsync();
    }

    internal Uri BaseAddress { get; }

    internal int Requests => _requests;

    /// <summary>Sends the bytes and closes the connection gracefully.</summary>
    internal static RawServer Sending(params byte[][] parts) => new(async (socket, end) =>
    {
        foreach (var part in parts) await socket.SendAsync(part, end);
    });

    /// <summary>A response head and the body that follows it.</summary>
    internal static byte[] Response(byte[] body, string headers = "Content-Type: application/json", long? length = null) =>
        [
            .. Encoding.ASCII.GetBytes(
                $"HTTP/1.1 200 OK\r\n{headers}\r\nContent-Length: {length ?? body.Length}\r\nConnection: close\r\n\r\n"),
            .. body,
        ];

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        _end.Dispose();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            // A client that retries does not wait until the server has finished with its first connection.
            while (true) connections.Add(ServeAsync(await _listener.AcceptSocketAsync(_end.Token)));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // The listener was stopped.
        }

        await Task.WhenAll(connections);
    }

    private async Task ServeAsync(Socket accepted)
    {
        using var socket = accepted;
        try
        {
            await ReadHeadAsync(socket);
            Interlocked.Increment(ref _requests);
            await _response(socket, _end.Token);
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            // The client disconnected, or the server was stopped.
        }
    }

    private async Task ReadHeadAsync(Socket socket)
    {
        var head = new StringBuilder();
        var buffer = new byte[4096];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var read = await socket.ReceiveAsync(buffer, _end.Token);
            if (read == 0) return;
            head.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }
    }
}
