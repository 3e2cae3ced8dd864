using System.Net;

namespace PodcastApi;

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
