using System.Net;

namespace PodcastApi.Emulator.Server;

/// <summary>Options of an <see cref="EmulatorServer"/>, which copies them.</summary>
public sealed class EmulatorServerOptions
{
    /// <summary>
    /// The emulator to serve, which must not listen on its own port. The caller disposes it. Default: null, which creates a
    /// new one.
    /// </summary>
    public PodcastApiEmulator? Emulator { get; set; }

    /// <summary>The address to listen on. Anyone who can reach the address can use the emulator and its pages. Default: loopback.</summary>
    public IPAddress Address { get; set; } = IPAddress.Loopback;

    /// <summary>The port to listen on, 0 to 65535; 0 selects a free port. Default: 0.</summary>
    public int Port { get; set; }

    /// <summary>
    /// Whether programs can control the emulator over HTTP, with the JSON API under <c>/__admin/</c>, which
    /// <c>/__admin/openapi.yaml</c> describes. Anyone who can reach the address can use it. Default: false.
    /// </summary>
    public bool Control { get; set; }

    /// <summary>
    /// Host names, without a port, that clients may use in addition to <c>localhost</c> and the address, such as a
    /// container's. Others are rejected with 421, to prevent DNS rebinding by malicious pages. Default: empty.
    /// </summary>
    public ISet<string> HostNames { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
}
