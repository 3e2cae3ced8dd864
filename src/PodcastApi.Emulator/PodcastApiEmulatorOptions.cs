using System.Net;

namespace PodcastApi.Emulator;

/// <summary>Settings of a <see cref="PodcastApiEmulator"/>, which copies them.</summary>
public sealed class PodcastApiEmulatorOptions
{
    /// <summary>The address to listen on. Default: loopback; anyone who reaches another one can use the emulator.</summary>
    public IPAddress Address { get; set; } = IPAddress.Loopback;

    /// <summary>The port to listen on, 0 to 65535; 0 takes a free one. Default: 0.</summary>
    public int Port { get; set; }
}
