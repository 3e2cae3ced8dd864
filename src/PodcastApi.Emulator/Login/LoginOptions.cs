namespace PodcastApi.Emulator;

/// <summary>
/// Options of the emulated Login with Amazon, for behavior that its documentation leaves open. Read when the emulator is
/// created.
/// </summary>
public sealed class LoginOptions
{
    /// <summary>How long an access token is accepted, by the emulator's clock; greater than 0. Default: 1 hour, as documented.</summary>
    public TimeSpan AccessTokenLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// Whether a refresh returns a new refresh token and invalidates the old one. Otherwise it returns none and the old one
    /// stays valid. Both are documented. Default: true.
    /// </summary>
    public bool RotatesRefreshTokens { get; set; } = true;

    /// <summary>
    /// Whether <c>expires_in</c> in a token response is a string, as in <c>"3600"</c>. Both are documented. Default: false.
    /// </summary>
    public bool SendsExpiresInAsText { get; set; }

    /// <summary>Whether errors contain a <c>request_id</c>, as in newer responses. Default: false.</summary>
    public bool SendsRequestId { get; set; }

    /// <summary>How long a device's code pair is valid, by the emulator's clock; greater than 0. Default: 10 minutes.</summary>
    public TimeSpan CodePairLifetime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>The minimum time between two polls of a device, by the emulator's clock; 0 or more. Default: 30 seconds.</summary>
    public TimeSpan PollingInterval { get; set; } = TimeSpan.FromSeconds(30);

    internal LoginOptions Copy()
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(AccessTokenLifetime, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(CodePairLifetime, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(PollingInterval, TimeSpan.Zero);
        return (LoginOptions)MemberwiseClone();
    }
}
