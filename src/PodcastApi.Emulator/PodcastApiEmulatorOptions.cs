using System.Net;

namespace PodcastApi.Emulator;

/// <summary>Options of a <see cref="PodcastApiEmulator"/>, which copies them.</summary>
public sealed class PodcastApiEmulatorOptions
{
    /// <summary>The address to listen on. Anyone who can reach the address can use the emulator. Default: loopback.</summary>
    public IPAddress Address { get; set; } = IPAddress.Loopback;

    /// <summary>The port to listen on, 0 to 65535; 0 selects a free port. Default: 0.</summary>
    public int Port { get; set; }

    /// <summary>
    /// Host names, without a port, that clients may use in addition to <c>localhost</c> and the address, such as a
    /// container's. Others are rejected with 421, to prevent DNS rebinding by malicious pages. Default: empty.
    /// </summary>
    public ISet<string> HostNames { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Whether unknown tokens are accepted. Each is assigned a new user with all scopes. Otherwise they are rejected with
    /// INVALID_ACCESS_TOKEN. Default: true.
    /// </summary>
    public bool AcceptUnknownTokens { get; set; } = true;

    /// <summary>The accepted API keys. Others are rejected with INVALID_CLIENT_ID. Default: empty, which accepts any key.</summary>
    public ISet<string> ApiKeys { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The options of the login.</summary>
    public LoginOptions Login { get; } = new();

    /// <summary>The maximum number of requests in the journal, 1 or more. The oldest are dropped. Default: 1,000.</summary>
    public int JournalCapacity { get; set; } = 1000;

    /// <summary>
    /// The approximate maximum memory of the journal in bytes, 1 or more. When it is full, the oldest response bodies are dropped
    /// first, then the oldest requests. The latest request is always kept, whatever its size. Default: 16 MiB, far more than 1,000
    /// typical requests need without their bodies.
    /// </summary>
    public long JournalBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>The clock for tokens, logins, faults and the journal. Default: the system clock.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
