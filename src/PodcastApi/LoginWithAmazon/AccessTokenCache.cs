namespace PodcastApi;

/// <summary>Caches the access token and decides when to refresh.</summary>
internal sealed class AccessTokenCache(LoginWithAmazonClient client)
{
    // If Login with Amazon is unavailable, calls must not be slowed down while the old token is still valid.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly object _lock = new();
    private readonly TokenRefresher _refresh = new(client);
    private LoginTokens? _login;
    private DateTimeOffset _refreshAt;
    private long? _failedAt;
    private string? _rejected;

    /// <summary>Returns the access token; null if it must be refreshed first.</summary>
    /// <param name="rejectedToken">
    /// Token that the API rejected. It is no longer returned if it is the current one, and ignored if it is an older one.
    /// </param>
    internal string? Get(string? rejectedToken)
    {
        lock (_lock)
        {
            if (rejectedToken is not null && (_login is null || _login.AccessToken == rejectedToken)) _rejected = rejectedToken;
            return Now < _refreshAt || IsPausing ? Current(rejectedToken) : null;
        }
    }

    /// <summary>Returns the access token although its refresh failed; null if it is no longer valid.</summary>
    internal string? GetExpiring(string? rejectedToken)
    {
        lock (_lock) return Current(rejectedToken);
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
            DateTimeOffset? validUntil;
            lock (_lock)
            {
                _failedAt = Settings.Time.GetTimestamp();
                validUntil = Current(null) is null ? null : _login!.ExpiresAt;
            }

            if (validUntil is { } until) LoginLog.NotRefreshed(Settings.Logger, until, e.Message);
            throw;
        }
    }

    private LoginSettings Settings => client.Settings;

    private DateTimeOffset Now => Settings.Time.GetUtcNow();

    private bool IsPausing => _failedAt is { } failed && Settings.Time.GetElapsedTime(failed) < Pause;

    private string? Current(string? rejectedToken) =>
        _login is { } login && login.ExpiresAt > Now && login.AccessToken != _rejected && login.AccessToken != rejectedToken
            ? login.AccessToken
            : null;

    /// <summary>Whether tokens from the store or an earlier refresh can be used without a refresh.</summary>
    /// <remarks>Adds the margin to the current time: subtracting it from a stored DateTimeOffset.MinValue would overflow.</remarks>
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
            // Otherwise every call would refresh a token whose lifetime is less than twice the margin.
            var half = TimeSpan.FromTicks(Math.Max((login.ExpiresAt - Now).Ticks / 2, 0));
            _refreshAt = login.ExpiresAt - (half < Settings.RefreshBeforeExpiration ? half : Settings.RefreshBeforeExpiration);
            (_login, _failedAt, _rejected) = (login, null, null);
        }
    }
}
