using System.Net;

namespace PodcastApi;

internal static class DefaultHttpClient
{
    /// <summary>
    /// Creates a client that follows no redirects, because the API key's header would be sent to their target. Its timeout is infinite:
    /// the transport's timeout covers the body too.
    /// </summary>
    internal static HttpClient Create() => new(CreateHandler(), disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Applies the same settings to a handler of the host, if it is one of .NET's.</summary>
    internal static void ForbidRedirects(HttpMessageHandler? handler)
    {
        while (handler is DelegatingHandler outer) handler = outer.InnerHandler;
        if (handler is HttpClientHandler { AllowAutoRedirect: true } usual) usual.AllowAutoRedirect = false;
#if !NETSTANDARD2_0
        if (handler is SocketsHttpHandler { AllowAutoRedirect: true } sockets) sockets.AllowAutoRedirect = false;
#endif
    }

    internal static HttpMessageHandler CreateHandler() =>
#if NETSTANDARD2_0
        new HttpClientHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.GZip,
            UseCookies = false,
            Proxy = new LoopbackBypass(),
            // .NET Framework's default is two connections; all further calls would queue.
            MaxConnectionsPerServer = int.MaxValue,
        };
#else
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.GZip,
            UseCookies = false,
            Proxy = new LoopbackBypass(),
            // Connections are replaced regularly to pick up DNS changes.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            EnableMultipleHttp2Connections = true,
            // With the default of 64 KB a large response needs a second round trip.
            InitialHttp2StreamWindowSize = 1024 * 1024,
        };
#endif

    /// <summary>
    /// Uses the machine's proxy, but never for loopback. Loopback requests may be unencrypted because they don't leave the machine, so
    /// they must not go to a proxy elsewhere. .NET's own proxy applies HTTP_PROXY to loopback too.
    /// </summary>
    internal sealed class LoopbackBypass : IWebProxy
    {
        private readonly IWebProxy? _machine =
#if NETSTANDARD2_0
            WebRequest.DefaultWebProxy;
#else
            HttpClient.DefaultProxy;
#endif

        public ICredentials? Credentials
        {
            get => _machine?.Credentials;
            set => throw new NotSupportedException("The credentials are those of the machine's proxy.");
        }

        public Uri? GetProxy(Uri destination) => IsBypassed(destination) ? null : _machine!.GetProxy(destination);

        public bool IsBypassed(Uri host) => host.IsLoopback || _machine is null || _machine.IsBypassed(host);
    }
}
