using Microsoft.Extensions.Logging;

namespace PodcastApi;

/// <summary>Settings of <see cref="LoginWithAmazonClient"/> and <see cref="LoginWithAmazonTokenProvider"/>, which copy them: a later change has no effect.</summary>
public sealed class LoginWithAmazonOptions
{
    /// <summary>The client id of the Security Profile. Required.</summary>
    public string? ClientId { get; set; }

    /// <summary>
    /// The client secret of the Security Profile; null for a public client, which has none. Without it Amazon gives no
    /// refresh token, so the person must log in again after an hour. Default: null.
    /// </summary>
    public string? ClientSecret { get; set; }

    /// <summary>Where the login is. Default: <see cref="LoginWithAmazonEndpoints.NorthAmerica"/>.</summary>
    public LoginWithAmazonEndpoints Endpoints { get; set; } = LoginWithAmazonEndpoints.NorthAmerica;

    /// <summary>
    /// Allows <see cref="Endpoints"/> of plain http that are not loopback, such as those of an emulator in a compose network;
    /// everybody on the way then reads the secrets, a proxy of the machine's (<c>HTTP_PROXY</c>) included. Default: false.
    /// </summary>
    public bool AllowInsecureHttp { get; set; }

    /// <summary>
    /// What a <see cref="LoginWithAmazonTokenProvider"/> begins with when <see cref="TokenStore"/> holds no refresh token,
    /// which overrides this. Null when the store holds the login. Default: null.
    /// </summary>
    public string? RefreshToken { get; set; }

    /// <summary>
    /// Keeps the login of a <see cref="LoginWithAmazonTokenProvider"/> beyond the process; of one login only. Null: a
    /// refresh token that replaces <see cref="RefreshToken"/> is lost with the process. Default: null.
    /// </summary>
    public ITokenStore? TokenStore { get; set; }

    /// <summary>
    /// How long before its end an access token is refreshed, zero to 30 minutes, and never more than half its life. Default:
    /// 2 minutes. A token must still count when a request that was held back arrives; a clock may go wrong by a little; and
    /// while the login has a fault, the old token serves on for that long.
    /// </summary>
    public TimeSpan RefreshBeforeExpiration { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// How long one request of the login may take, from sending to the last byte of the body, and one reading or saving of
    /// <see cref="TokenStore"/>: above zero and at most 24 days, or <see cref="Timeout.InfiniteTimeSpan"/>. Default: 30
    /// seconds.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The clock that expiry, waits and deadlines follow. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// Takes log entries of the category <c>PodcastApi.Login</c>: refreshes at Debug; at Warning one that failed while the
    /// old access token still serves. Null for none. Default: null.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Fills an array with what nobody can guess.</summary>
    internal Action<byte[]> Randomness { get; set; } = Pkce.Fill;

    /// <summary>The dice of the waits: numbers from 0 (included) to 1 (excluded).</summary>
    internal Func<double> Randomizer { get; set; } = RandomUtil.NextDouble;
}
