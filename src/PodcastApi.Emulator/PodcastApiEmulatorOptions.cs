using System.Net;

namespace PodcastApi.Emulator;

/// <summary>Settings of a <see cref="PodcastApiEmulator"/>, which copies them.</summary>
public sealed class PodcastApiEmulatorOptions
{
    /// <summary>The address to listen on. Default: loopback; anyone who reaches another one can use the emulator.</summary>
    public IPAddress Address { get; set; } = IPAddress.Loopback;

    /// <summary>The port to listen on, 0 to 65535; 0 takes a free one. Default: 0.</summary>
    public int Port { get; set; }

    /// <summary>
    /// Whether a token that was never added is taken for that of a user of its own with all scopes; if not, it is rejected
    /// with INVALID_ACCESS_TOKEN. Default: true.
    /// </summary>
    public bool AcceptUnknownTokens { get; set; } = true;

    /// <summary>
    /// The API keys that are accepted; others are rejected with INVALID_CLIENT_ID. Default: none, which accepts any.
    /// </summary>
    public ISet<string> ApiKeys { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>How the login behaves.</summary>
    public LoginOptions Login { get; } = new();

    /// <summary>How many requests the journal keeps, the oldest making room: 1 or more. Default: 1,000.</summary>
    public int JournalCapacity { get; set; } = 1000;

    /// <summary>
    /// How much memory the journal takes at most, roughly, in bytes: 1 or more. The latest request is kept however large it
    /// is. Default: 16 MiB, which the usual 1,000 requests are far from.
    /// </summary>
    public long JournalBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>The clock that tokens, logins, faults and the journal follow. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
