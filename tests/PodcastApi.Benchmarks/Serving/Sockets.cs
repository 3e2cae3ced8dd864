using System.Net;

namespace PodcastApi.Benchmarks.Serving;

internal static class Sockets
{
    /// <summary>As this library's own.</summary>
    internal static SocketsHttpHandler Create() =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.GZip,
        };
}
