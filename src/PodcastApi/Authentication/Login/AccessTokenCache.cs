namespace PodcastApi;

/// <summary>The login that is in use: which access token counts, and how long. One renewal at a time.</summary>
internal sealed class AccessTokenCache(LoginWithAmazonClient client)
{
    // A login that is down must not slow down every call while the old token counts.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly object _lock = new();
    private readonly TokenRefresher _renewal = new(client);
    private LoginTokens? _login;
    private DateTimeOffset _renewAt;
    private long? _failedAt;
    private string? _refused;

    /// <summary>The access token; null when it must be renewed first.</summary>
    /// <param name="refusedToken">What the API refused: of no use if it is the one in use, of no interest if it is an older one.</param>
    internal string? Give(string? refusedToken)
    {
        lock (_lock)
        {
            if (refusedToken is not null && (_login is null || _login.AccessToken == refusedToken)) _refused = refusedToken;
            return Now < _renewAt || IsPausing ? Old(refusedToken) : null;
        }
    }

    /// <summary>The access token, though its renewal failed; null when it does not count any more.</summary>
    internal string? GiveOld(string? refusedToken)
    {
        lock (_lock) return Old(refusedToken);
    }

    internal async Task<string> RenewAsync()
    {
        try
        {
            var login = await _renewal.RunAsync(IsFresh).ConfigureAwait(false);
            Take(login);
            LoginLog.Renewed(Settings.Logger, login.ExpiresAt);
            return login.AccessToken;
        }
        catch (LoginException e) when (e.IsTransient)
        {
            DateTimeOffset? serves;
            lock (_lock)
            {
                _failedAt = Settings.Time.GetTimestamp();
                serves = Old(null) is null ? null : _login!.ExpiresAt;
            }

            if (serves is { } until) LoginLog.NotRenewed(Settings.Logger, until, e.Message);
            throw;
        }
    }

    private LoginSettings Settings => client.Settings;

    private DateTimeOffset Now => Settings.Time.GetUtcNow();

    private bool IsPausing => _failedAt is { } failed && Settings.Time.GetElapsedTime(failed) < Pause;

    private string? Old(string? refusedToken) =>
        _login is { } login && login.ExpiresAt > Now && login.AccessToken != _refused && login.AccessToken != refusedToken ? login.AccessToken : null;

    /// <summary>What the store or an earlier renewal holds may do as it is.</summary>
    /// <remarks>The margin goes to the clock: a store may hold the beginning of time for an end, and nothing comes before that.</remarks>
    private bool IsFresh(LoginTokens login)
    {
        lock (_lock) return login.ExpiresAt > Now + Settings.RefreshBeforeExpiration && login.AccessToken != _refused && Credentials.IsHeaderValue(login.AccessToken);
    }

    private void Take(LoginTokens login)
    {
        lock (_lock)
        {
            // A token that lives for less than twice the margin would else be renewed by each call.
            var half = TimeSpan.FromTicks(Math.Max((login.ExpiresAt - Now).Ticks / 2, 0));
            _renewAt = login.ExpiresAt - (half < Settings.RefreshBeforeExpiration ? half : Settings.RefreshBeforeExpiration);
            (_login, _failedAt, _refused) = (login, null, null);
        }
    }
}
