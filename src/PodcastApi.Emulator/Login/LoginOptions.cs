namespace PodcastApi.Emulator;

/// <summary>How an emulator's Login with Amazon behaves where its documentation leaves it open. Read when the emulator is made.</summary>
public sealed class LoginOptions
{
    /// <summary>How long an access token is accepted, by the emulator's clock: more than 0. Default: 1 hour, as documented.</summary>
    public TimeSpan AccessTokenLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// Whether a refresh responses with a new refresh token, and the old one is rejected from then on; if not, it responds with
    /// none and the old one stays. Both are documented. Default: true.
    /// </summary>
    public bool RotatesRefreshTokens { get; set; } = true;

    /// <summary>Whether <c>expires_in</c> of a token response is a text, as in <c>"3600"</c>. Both are documented. Default: false.</summary>
    public bool SendsExpiresInAsText { get; set; }

    /// <summary>Whether errors have a <c>request_id</c>, as newer ones do. Default: false.</summary>
    public bool SendsRequestId { get; set; }

    /// <summary>How long a device's code pair is good, by the emulator's clock: more than 0. Default: 10 minutes.</summary>
    public TimeSpan CodePairLifetime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>The least time between two polls of a device, by the emulator's clock: 0 or more. Default: 30 seconds.</summary>
    public TimeSpan PollingInterval { get; set; } = TimeSpan.FromSeconds(30);

    internal LoginOptions Copy()
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(AccessTokenLifetime, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(CodePairLifetime, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(PollingInterval, TimeSpan.Zero);
        return (LoginOptions)MemberwiseClone();
    }
}
