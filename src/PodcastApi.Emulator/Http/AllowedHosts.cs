using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace PodcastApi.Emulator;

/// <summary>The host names and addresses that a server responds to.</summary>
/// <remarks>
/// Prevents DNS rebinding: a website can point its own name to this address, so that a browser treats both as the same site.
/// It can't do that with an IP address or <c>localhost</c>. Other headers prove nothing, since a page can suppress them. The port is
/// not compared, because it may be forwarded.
/// </remarks>
internal sealed class AllowedHosts(IPAddress address, IEnumerable<string> names)
{
    private const int LongestName = 100;

    private readonly HashSet<string> _names = new([.. names, "localhost"], StringComparer.OrdinalIgnoreCase);

    internal bool Knows(HostString host) =>
        _names.Contains(host.Host) || (IPAddress.TryParse(host.Host.Trim('[', ']'), out var requested) && IsOwn(requested));

    /// <summary>Says how to allow the host name.</summary>
    internal static string Advice(HostString host)
    {
        var isName = host.Host.Length <= LongestName && Uri.CheckHostName(host.Host) == UriHostNameType.Dns;
        var name = isName ? host.Host : "name";
        return $"The emulator does not allow this host name. Use localhost or its address, or allow the name: podcastapi emulator "
            + $"--allow-host {name}, or HostNames of the emulator's options.";
    }

    /// <summary>Responds with 421 in the form of the API's errors, which clients show.</summary>
    internal static async Task RejectAsync(HttpContext context)
    {
        var error = new { error = new { code = "UNKNOWN_HOST", message = Advice(context.Request.Host) } };
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(error), context.RequestAborted).ConfigureAwait(false);
    }

    private bool IsOwn(IPAddress requested) =>
        IPAddress.IsLoopback(requested) || requested.Equals(address) || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any);
}
