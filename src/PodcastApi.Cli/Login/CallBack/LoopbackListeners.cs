using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace PodcastApi.Cli;

/// <summary>
/// Listens only on loopback addresses. The name localhost has two addresses, and a browser may use either: a program that listens
/// on the other one would receive the authorization code.
/// </summary>
internal static class LoopbackListeners
{
    // A port that is free on one address may be taken on the other.
    private const int Tries = 20;

    /// <exception cref="ToolException">The port is taken.</exception>
    internal static IReadOnlyList<TcpListener> Start(string host, int port)
    {
        for (var i = 1; ; i++)
        {
            var first = Listen(IPAddress.Loopback, port);
            if (!host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || !Socket.OSSupportsIPv6) return [first];
            try
            {
                return Listen(IPAddress.IPv6Loopback, ((IPEndPoint)first.LocalEndpoint).Port, isOptional: true) is { } second
                    ? [first, second]
                    : [first];
            }
            catch (ToolException) when (port == 0 && i < Tries)
            {
                first.Dispose();
            }
            catch
            {
                first.Dispose();
                throw;
            }
        }
    }

    private static TcpListener Listen(IPAddress address, int port) => Listen(address, port, isOptional: false)!;

    /// <param name="address">The address to listen on.</param>
    /// <param name="port">The port, or 0 for a free one.</param>
    /// <param name="isOptional">Returns null if the machine does not have the address, where nobody else can listen either.</param>
    private static TcpListener? Listen(IPAddress address, int port, bool isOptional)
    {
        var listener = new TcpListener(address, port);
        try
        {
            listener.Start();
            return listener;
        }
        catch (SocketException e)
        {
            listener.Dispose();
            if (isOptional && e.SocketErrorCode is SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported)
                return null;
            throw new ToolException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The login can't listen on {address}, port {port}: {ErrorHandler.Sentence(e.Message)} {Cure(address)}"));
        }
    }

    private static string Cure(IPAddress address) => address.Equals(IPAddress.Loopback)
        ? "Choose another with --port."
        : "A browser may resolve localhost to that address, and the program listening there would receive the login. Choose another "
            + "port with --port, or leave out --host.";
}
