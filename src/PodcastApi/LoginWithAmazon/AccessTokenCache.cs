namespace PodcastApi;

/// <summary>The login that is in use: which access token counts, and how long. One refresh at a time.</summary>
internal sealed class AccessTokenCache(LoginWithAmazonClient client)
{
    // A login that is down must not slow down every call while the old token counts.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly object _lock = new();
    private readonly TokenRefresher _refresh = new(client);
    private LoginTokens? _login;
    private DateTimeOffset _refreshAt;
    private long? _failedAt;
    private string? _rejected;

    /// <summary>The access token; null when it must be refreshed first.</summary>
    /// <param name="rejectedToken">What the API rejected: of no use if it is the one in use, of no interest if it is an older one.</param>
    internal string? Give(string? rejectedToken)
    {
        lock (_lock)
        {
            if (rejectedToken is not null && (_login is null || _login.AccessToken == rejectedToken)) _rejected = rejectedToken;
            return Now < _refreshAt || IsPausing ? Old(rejectedToken) : null;
        }
    }

    /// <summary>The access token, though its refresh failed; null when it does not count any more.</summary>
    internal string? GiveOld(string? rejectedToken)
    {
        lock (_lock) return Old(rejectedToken);
    }

    internal async Task<string> RefreshCoreAsync()
    {
        try
        {
            var login = await _refresh.RunAsync(IsFresh).ConfigureAwait(false);
            Take(login);
            LoginLog.Refreshed(Settings.Logger, login.ExpiresAt);
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

            if (serves is { } until) LoginLog.NotRefreshed(Settings.Logger, until, e.Message);
            throw;
        }
    }

    private LoginSettings Settings => client.Settings;

    private DateTimeOffset Now => Settings.Time.GetUtcNow();

    private bool IsPausing => _failedAt is { } failed && Settings.Time.GetElapsedTime(failed) < Pause;

    private string? Old(string? rejectedToken) =>
        _login is { } login && login.ExpiresAt > Now && login.AccessToken != _rejected && login.AccessToken != rejectedToken
            ? login.AccessToken
            : null;

    /// <summary>What the store or an earlier refresh holds may do as it is.</summary>
    /// <remarks>The margin goes to the clock: a store may hold the beginning of time for an end, and nothing comes before that.</remarks>
    private bool IsFresh(LoginTokens login)
    {
        lock (_lock)
            return login.ExpiresAt > Now + Settings.RefreshBeforeExpiration
                && login.AccessToken != _rejected
                && Credentials.IsHeaderValue(login.AccessToken);
    }

    private void Take(LoginTokens login)
    {
        lock (_lock)
        {
            // A token that lives for less than twice the margin would else be refreshed by each call.
            var half = TimeSpan.FromTicks(Math.Max((login.ExpiresAt - Now).Ticks / 2, 0));
            _refreshAt = login.ExpiresAt - (half < Settings.RefreshBeforeExpiration ? half : Settings.RefreshBeforeExpiration);
            (_login, _failedAt, _rejected) = (login, null, null);
        }
    }
}
