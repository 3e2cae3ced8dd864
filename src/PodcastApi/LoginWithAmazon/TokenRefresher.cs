namespace PodcastApi;

/// <summary>Gets new tokens from the store or from Amazon, without losing a refresh token.</summary>
internal sealed class TokenRefresher(LoginWithAmazonClient client)
{
    private readonly TokenStoreAdapter _storage = new(client);
    private LoginTokens? _login;
    private string? _begunWith = client.Settings.RefreshToken;
    private bool _unsaved;
    private string? _tried;

    /// <param name="isFresh">Returns whether tokens need no refresh.</param>
    internal async Task<LoginTokens> RunAsync(Func<LoginTokens, bool> isFresh)
    {
        try
        {
            return await RunOnceAsync(isFresh).ConfigureAwait(false);
        }
        catch (LoginException e) when (e.Code == "invalid_grant")
        {
            // Another process that shares the store may have refreshed the login since it was read.
            var stored = await _storage.ReadAsync(_login).ConfigureAwait(false);
            if (stored?.RefreshToken is not { } other || other == _tried) throw;
        }

        return await RunOnceAsync(isFresh).ConfigureAwait(false);
    }

    private async Task<LoginTokens> RunOnceAsync(Func<LoginTokens, bool> isFresh)
    {
        var settings = client.Settings;
        var stored = await _storage.ReadAsync(_login).ConfigureAwait(false);
        if (_unsaved) stored = await SaveAgainAsync(stored).ConfigureAwait(false);
        if (stored is not null && isFresh(stored)) return _login = stored;
        if (stored is null && !_unsaved && settings.RefreshToken is { } other && other != _begunWith) BeginAnew(other);
        var old = stored ?? _login;
        _tried = stored?.RefreshToken ?? _login?.RefreshToken ?? settings.RefreshToken ?? throw NoRefreshToken(old);
        try
        {
            // Not cancelable: the response may contain the only refresh token that is valid from then on.
            var refreshed = await client.RefreshCoreAsync(_tried, settings, CancellationToken.None).ConfigureAwait(false);
            return await SaveAsync(Login(refreshed.AccessToken, refreshed.RefreshToken ?? _tried, refreshed.ExpiresAt, old))
                .ConfigureAwait(false);
        }
        catch (LoginException e) when (e.NewRefreshToken is { } lone)
        {
            await SaveAsync(Login(old?.AccessToken ?? "", lone, old?.ExpiresAt ?? settings.Time.GetUtcNow(), old)).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>
    /// Starts with a new refresh token from the settings, if the user has logged in again and no store contains tokens that take
    /// precedence.
    /// </summary>
    private void BeginAnew(string refreshToken) => (_begunWith, _login) = (refreshToken, null);

    private static LoginTokens Login(string accessToken, string refreshToken, DateTimeOffset expiresAt, LoginTokens? old) =>
        new() { AccessToken = accessToken, RefreshToken = refreshToken, ExpiresAt = expiresAt, Scopes = old?.Scopes ?? [] };

    /// <summary>
    /// Saves again after a failure. A save that seemed to fail may have succeeded: then the store contains its tokens, or newer ones from
    /// another process, whose refresh token must not be overwritten with the one it replaced.
    /// </summary>
    private async Task<LoginTokens> SaveAgainAsync(LoginTokens? stored)
    {
        if (stored?.RefreshToken is not { } refreshToken || refreshToken == _tried) return await SaveAsync(_login!).ConfigureAwait(false);
        _unsaved = false;
        return stored;
    }

    private async Task<LoginTokens> SaveAsync(LoginTokens login)
    {
        (_login, _unsaved) = (login, true);
        await _storage.SaveAsync(login, "it is kept in memory, and the next call saves it again").ConfigureAwait(false);
        _unsaved = false;
        return login;
    }

    private static LoginException NoRefreshToken(LoginTokens? login) =>
        new(
            login is null
                ? "There is no login: log in, and put its tokens into the TokenStore or its refresh token into RefreshToken."
                : "The access token is no longer valid, and the login holds no refresh token: log in again. Amazon gives one "
                    + "only to a client with a client secret."
        );
}
