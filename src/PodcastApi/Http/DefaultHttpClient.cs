using System.Net;

namespace PodcastApi;

internal static class DefaultHttpClient
{
    /// <summary>
    /// Follows no redirects: the API key's header would go along to wherever they lead. The deadline is the sender's, which
    /// covers the body too.
    /// </summary>
    internal static HttpClient Create() => new(CreateHandler(), disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>The same for a handler of the host's, as far as it is one of .NET's.</summary>
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
            // .NET Framework's default is two, and all further calls queue behind them.
            MaxConnectionsPerServer = int.MaxValue,
        };
#else
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.GZip,
            UseCookies = false,
            Proxy = new LoopbackBypass(),
            // Connections are refreshed, so that a change of the DNS is seen.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            EnableMultipleHttp2Connections = true,
            // With the default of 64 KB a large response needs a second round trip.
            InitialHttp2StreamWindowSize = 1024 * 1024,
        };
#endif

    /// <summary>
    /// The machine's proxy, but never for loopback: what may go there in clear, since it does not leave the machine, must not go to a
    /// proxy that is not on it. .NET's own reads HTTP_PROXY without regard to that.
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
