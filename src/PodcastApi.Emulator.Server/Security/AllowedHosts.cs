using System.Net;
using Microsoft.AspNetCore.Http;

namespace PodcastApi.Emulator.Server;

/// <summary>The names and addresses that the page may be requested by.</summary>
/// <remarks>
/// Against DNS rebinding: a stranger's page can point its own name here, and the browser then takes the two for one site.
/// It can't do that with an address, nor with <c>localhost</c>. The port is not compared: it may have been forwarded.
/// </remarks>
internal sealed class AllowedHosts(IPAddress address, IEnumerable<string> names)
{
    private readonly HashSet<string> _names = new([.. names, "localhost"], StringComparer.OrdinalIgnoreCase);

    internal bool Knows(HostString host) =>
        _names.Contains(host.Host) || (IPAddress.TryParse(host.Host.Trim('[', ']'), out var requested) && IsOwn(requested));

    private bool IsOwn(IPAddress requested) => IPAddress.IsLoopback(requested) || requested.Equals(address) || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any);
}
