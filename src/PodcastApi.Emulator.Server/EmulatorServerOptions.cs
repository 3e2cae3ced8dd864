using System.Net;

namespace PodcastApi.Emulator.Server;

/// <summary>Settings of an <see cref="EmulatorServer"/>, which copies them.</summary>
public sealed class EmulatorServerOptions
{
    /// <summary>
    /// What responses under <c>/v1</c> and what the page shows; must not listen on a port of its own. The caller keeps it.
    /// Default: null, for a new one.
    /// </summary>
    public PodcastApiEmulator? Emulator { get; set; }

    /// <summary>The address to listen on. Default: loopback; anyone who reaches another one can use emulator and page.</summary>
    public IPAddress Address { get; set; } = IPAddress.Loopback;

    /// <summary>The port to listen on, 0 to 65535; 0 takes a free one. Default: 0.</summary>
    public int Port { get; set; }

    /// <summary>
    /// Names, without a port, that a browser may ask by in the header Host, beside <c>localhost</c> and the address:
    /// such as a container's. Others are rejected with 421, as a stranger's page in the browser may have given its own name
    /// this address (DNS rebinding). Default: none.
    /// </summary>
    public ISet<string> HostNames { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
}
