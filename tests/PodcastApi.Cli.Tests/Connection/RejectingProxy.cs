using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PodcastApi.Cli.Tests.Connection;

/// <summary>A proxy that rejects every connection.</summary>
internal sealed class RejectingProxy : IAsyncDisposable
{
    private static readonly byte[] Forbidden = Encoding.ASCII.GetBytes(
        "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _rejecting;

    internal RejectingProxy()
    {
        _listener.Start();
        _rejecting = RejectAsync();
    }

    internal int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _rejecting;
        _listener.Dispose();
    }

    private async Task RejectAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                _ = await client.GetStream().ReadAsync(new byte[4096]);
                await client.GetStream().WriteAsync(Forbidden);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or IOException or InvalidOperationException)
        {
            // The listener was stopped.
        }
    }
}
