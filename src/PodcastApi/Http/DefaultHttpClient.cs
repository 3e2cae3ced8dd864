using System.Net;

namespace PodcastApi;

internal static class DefaultHttpClient
{
    /// <summary>
    /// Follows no redirects: the API key's header would go along to wherever they lead. The deadline is the sender's, which
    /// covers the body too.
    /// </summary>
    internal static HttpClient Create()
    {
#if NETSTANDARD2_0
        var handler = new HttpClientHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.GZip, UseCookies = false };
#else
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.GZip,
            UseCookies = false,
            // Connections are renewed, so that a change of the DNS is seen.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
#endif
        return new HttpClient(handler, disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
    }
}
