using System.Buffers;

namespace PodcastApi;

/// <summary>Settings of a <see cref="PodcastClient"/>, which copies them: a later change has no effect.</summary>
public sealed class PodcastClientOptions
{
    /// <summary>The Security Profile ID of the application, sent with every request. Required.</summary>
    public string? ApiKey { get; set; }

    /// <summary>
    /// An access token of Login with Amazon; it lives one hour. Either this or <see cref="AccessTokenProvider"/>.
    /// </summary>
    public string? AccessToken { get; set; }

    /// <summary>Where access tokens come from. Either this or <see cref="AccessToken"/>.</summary>
    public IAccessTokenProvider? AccessTokenProvider { get; set; }

    /// <summary>
    /// Where the API is: absolute, https (or http on loopback), without query and fragment; a last slash makes no
    /// difference. Credentials go to this scheme, host and port alone. Default: <c>https://api.music.amazon.dev/v1/</c>.
    /// </summary>
    public Uri? BaseAddress { get; set; } = new("https://api.music.amazon.dev/v1/");

    /// <summary>
    /// Allows a <see cref="BaseAddress"/> of plain http that is not loopback; everybody on the way then reads the
    /// credentials. Default: false.
    /// </summary>
    public bool AllowInsecureHttp { get; set; }

    /// <summary>
    /// How long one attempt may take, from sending to the last byte of the body: above zero and at most 24 days, or
    /// <see cref="Timeout.InfiniteTimeSpan"/>. Default: 100 seconds. A shorter <see cref="HttpClient.Timeout"/> of the
    /// caller's own HttpClient comes first.
    /// </summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>The largest body that is read, in bytes after decompression: 1 or more. Default: 32 MiB.</summary>
    public int MaxResponseBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>The clock that deadlines and elapsed times follow. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Where the buffers of bodies come from.</summary>
    internal ArrayPool<byte> Buffers { get; set; } = ArrayPool<byte>.Shared;
}
