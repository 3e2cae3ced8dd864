using System.Net;
using Microsoft.AspNetCore.Http;

namespace PodcastApi.Emulator.Server;

/// <summary>The host names and addresses under which the pages are served.</summary>
/// <remarks>
/// Prevents DNS rebinding: another site can point its own name to this address, so that the browser treats both as the same site.
/// It can't do that with an IP address or <c>localhost</c>. The port is not compared, because it may be forwarded.
/// </remarks>
internal sealed class AllowedHosts(IPAddress address, IEnumerable<string> names)
{
    private readonly HashSet<string> _names = new([.. names, "localhost"], StringComparer.OrdinalIgnoreCase);

    internal bool Knows(HostString host) =>
        _names.Contains(host.Host) || (IPAddress.TryParse(host.Host.Trim('[', ']'), out var requested) && IsOwn(requested));

    private bool IsOwn(IPAddress requested) =>
        IPAddress.IsLoopback(requested) || requested.Equals(address) || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any);
}
