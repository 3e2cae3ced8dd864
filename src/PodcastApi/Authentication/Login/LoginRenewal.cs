namespace PodcastApi;

/// <summary>Gets the next login from the store or from Amazon, and does not lose a refresh token on the way.</summary>
internal sealed class LoginRenewal(LoginWithAmazonClient client)
{
    private readonly LoginStorage _storage = new(client);
    private LoginTokens? _login;
    private string? _begunWith = client.Settings.RefreshToken;
    private bool _unsaved;
    private string? _tried;

    /// <param name="isFresh">Whether a login needs no renewal.</param>
    internal async Task<LoginTokens> RunAsync(Func<LoginTokens, bool> isFresh)
    {
        try
        {
            return await RunOnceAsync(isFresh).ConfigureAwait(false);
        }
        catch (LoginException e) when (e.Code == "invalid_grant")
        {
            // Another process that shares the store may have renewed the login since it was read.
            var stored = await _storage.ReadAsync(_login).ConfigureAwait(false);
            if (stored?.RefreshToken is not { } other || other == _tried) throw;
        }

        return await RunOnceAsync(isFresh).ConfigureAwait(false);
    }

    private async Task<LoginTokens> RunOnceAsync(Func<LoginTokens, bool> isFresh)
    {
        var settings = client.Settings;
        if (settings.RefreshToken != _begunWith) BeginAnew(settings);
        var stored = await _storage.ReadAsync(_login).ConfigureAwait(false);
        if (_unsaved) stored = await SaveAgainAsync(stored).ConfigureAwait(false);
        if (stored is not null && isFresh(stored)) return _login = stored;
        var old = stored ?? _login;
        _tried = stored?.RefreshToken ?? _login?.RefreshToken ?? settings.RefreshToken ?? throw NoRefreshToken(old);
        try
        {
            // Under no token that ends: what Amazon sends may hold the only refresh token that counts from then on.
            var renewed = await client.RenewAsync(_tried, CancellationToken.None).ConfigureAwait(false);
            return await SaveAsync(Login(renewed.AccessToken, renewed.RefreshToken ?? _tried, renewed.ExpiresAt, old)).ConfigureAwait(false);
        }
        catch (LoginException e) when (e.NewRefreshToken is { } lone)
        {
            await SaveAsync(Login(old?.AccessToken ?? "", lone, old?.ExpiresAt ?? settings.Time.GetUtcNow(), old)).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Somebody logged in anew. A store's login counts before the setting, whatever that is.</summary>
    private void BeginAnew(LoginSettings settings)
    {
        _begunWith = settings.RefreshToken;
        if (settings.TokenStore is null) _login = null;
    }

    private static LoginTokens Login(string accessToken, string refreshToken, DateTimeOffset expiresAt, LoginTokens? old) =>
        new() { AccessToken = accessToken, RefreshToken = refreshToken, ExpiresAt = expiresAt, Scopes = old?.Scopes ?? [] };

    /// <summary>
    /// A saving that seemed to fail may have ended well: then what it kept is there, or what another process has made of it,
    /// whose refresh token must not be overwritten by the one that it replaced.
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

    private static LoginException NoRefreshToken(LoginTokens? login) => new(login is null
        ? "There is no login: log in, and put its tokens into the TokenStore or its refresh token into RefreshToken."
        : "The access token does not count any more, and the login holds no refresh token: log in again. Amazon gives one only to a client with a client secret.");
}
