using Microsoft.Extensions.Logging;

namespace PodcastApi;

/// <summary>
/// Options for <see cref="LoginWithAmazonClient"/> and <see cref="LoginWithAmazonTokenProvider"/>. Copied; later changes have no
/// effect.
/// </summary>
public sealed class LoginWithAmazonOptions
{
    /// <summary>Client ID of the Security Profile. Required.</summary>
    public string? ClientId { get; set; }

    /// <summary>
    /// Client secret of the Security Profile; null for a public client. Without it Amazon issues no refresh token, so the user must
    /// log in again after an hour. Default: null.
    /// </summary>
    public string? ClientSecret { get; set; }

    /// <summary>Endpoints of Login with Amazon. Default: <see cref="LoginWithAmazonEndpoints.NorthAmerica"/>.</summary>
    public LoginWithAmazonEndpoints Endpoints { get; set; } = LoginWithAmazonEndpoints.NorthAmerica;

    /// <summary>
    /// Whether to allow http <see cref="Endpoints"/> that are not loopback, such as an emulator in a Docker Compose network. Anyone on
    /// the network path can then read the secrets, including a proxy configured on this machine (<c>HTTP_PROXY</c>). Default: false.
    /// </summary>
    public bool AllowInsecureHttp { get; set; }

    /// <summary>
    /// Refresh token that a <see cref="LoginWithAmazonTokenProvider"/> starts with if <see cref="TokenStore"/> contains none. A
    /// refresh token in the store takes precedence. Default: null.
    /// </summary>
    public string? RefreshToken { get; set; }

    /// <summary>
    /// Persistent store for the tokens of a <see cref="LoginWithAmazonTokenProvider"/>, for one login only. If null, a refresh token
    /// that replaces <see cref="RefreshToken"/> is lost when the process ends. Default: null.
    /// </summary>
    public ITokenStore? TokenStore { get; set; }

    /// <summary>
    /// How long before its expiration an access token is refreshed, zero to 30 minutes, but at most half its lifetime. The margin
    /// keeps tokens valid in delayed requests and with inaccurate clocks. If a refresh fails temporarily, the old token remains in
    /// use for this time. Default: 2 minutes.
    /// </summary>
    public TimeSpan RefreshBeforeExpiration { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// Timeout of one login request, from sending it to the last byte of the body, and of one read or save of
    /// <see cref="TokenStore"/>: above zero and at most 24 days, or <see cref="Timeout.InfiniteTimeSpan"/>. Default: 30 seconds.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Clock for expirations, delays and timeouts. Default: the system clock.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// Logger factory for the category <c>PodcastApi.Login</c>: refreshes at Debug, and at Warning a refresh that failed while the old
    /// access token is still valid. Null disables logging. Default: null.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Fills an array with cryptographically random bytes.</summary>
    internal Action<byte[]> Randomness { get; set; } = Pkce.Fill;

    /// <summary>Random source for retry jitter. Returns numbers from 0 (inclusive) to 1 (exclusive).</summary>
    internal Func<double> Randomizer { get; set; } = RandomUtil.NextDouble;
}
