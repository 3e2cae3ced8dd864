using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PodcastApi.Tests.Authentication.Login;

/// <summary>Answers the first connection on loopback, and keeps what came over it.</summary>
internal sealed class OneAnswerServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    /// <param name="until">What the answer is given after, or the end of what comes.</param>
    /// <param name="answer">The bytes, as text.</param>
    internal OneAnswerServer(string until, string answer)
    {
        _listener.Start();
        Address = new($"http://{_listener.LocalEndpoint}/");
        Came = AnswerAsync(until, answer);
    }

    internal Uri Address { get; }

    /// <summary>Nothing when nobody came.</summary>
    internal Task<string> Came { get; }

    public void Dispose() => _listener.Dispose();

    private async Task<string> AnswerAsync(string until, string answer)
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

            await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
        }
        catch (Exception e) when (e is SocketException or IOException or ObjectDisposedException)
        {
            // Nobody came, or they went.
        }

        return came.ToString();
    }
}
