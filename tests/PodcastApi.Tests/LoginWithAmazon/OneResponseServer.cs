using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PodcastApi.Tests.LoginWithAmazon;

/// <summary>Responses the first connection on loopback, and keeps what came over it.</summary>
internal sealed class OneResponseServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    /// <param name="until">What the response is given after, or the end of what comes.</param>
    /// <param name="response">The bytes, as text.</param>
    internal OneResponseServer(string until, string response)
    {
        _listener.Start();
        Address = new($"http://{_listener.LocalEndpoint}/");
        Came = RespondAsync(until, response);
    }

    internal Uri Address { get; }

    /// <summary>Nothing when nobody came.</summary>
    internal Task<string> Came { get; }

    public void Dispose() => _listener.Dispose();

    private async Task<string> RespondAsync(string until, string response)
    {
        var came = new StringBuilder();
        try
        {
            using var connection = await _listener.AcceptTcpClientAsync();
            var (stream, buffer) = (connection.GetStream(), new byte[8192]);
            while (!came.ToString().Contains(until, StringComparison.Ordinal) && await stream.ReadAsync(buffer) is var read && read > 0)
            {
                came.Append(Encoding.ASCII.GetString(buffer, 0, read));
            }

            await stream.WriteAsync(Encoding.ASCII.GetBytes(response));
        }
        catch (Exception e) when (e is SocketException or IOException or ObjectDisposedException)
        {
            // Nobody came, or they went.
        }

        return came.ToString();
    }
}
