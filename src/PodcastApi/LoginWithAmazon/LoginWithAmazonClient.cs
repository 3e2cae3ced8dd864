namespace PodcastApi;

/// <summary>Logs users in with Login with Amazon: in a browser, with a device code, or with a refresh token.</summary>
/// <remarks>
/// Thread-safe. Does not keep tokens: <see cref="LoginWithAmazonTokenProvider"/> does. It saves only a refresh token that would otherwise
/// be lost. Secrets are sent only to the configured endpoints.
/// </remarks>
public sealed partial class LoginWithAmazonClient : IDisposable
{
#pragma warning disable CA2213 // Pending requests use its token after Dispose, and without a timer it holds no resources.
    private readonly CancellationTokenSource _disposal = new();
#pragma warning restore CA2213
    private readonly CancellationToken _stop;
    private readonly OAuthTransport _transport;
    private readonly HttpClient? _ownHttpClient;
    private volatile LoginSettings _settings;

    /// <summary>Creates a client with its own connections, which <see cref="Dispose"/> closes.</summary>
    /// <param name="options">Options; copied.</param>
    /// <exception cref="ArgumentException">A setting is missing or out of range; the message names it.</exception>
    public LoginWithAmazonClient(LoginWithAmazonOptions options)
        : this(new LoginSettings(options ?? throw new ArgumentNullException(nameof(options))))
    {
    }

    /// <summary>Creates a client that uses the caller's HttpClient and does not dispose it.</summary>
    /// <param name="httpClient">
    /// The client to use. Its handler must not follow redirects or log bodies, which contain secrets. Its BaseAddress is ignored.
    /// </param>
    /// <param name="options">Options; copied.</param>
    /// <exception cref="ArgumentException">A setting is missing or out of range; the message names it.</exception>
    public LoginWithAmazonClient(HttpClient httpClient, LoginWithAmazonOptions options)
    {
        _ = httpClient ?? throw new ArgumentNullException(nameof(httpClient));
        _settings = new LoginSettings(options ?? throw new ArgumentNullException(nameof(options)));
        (_transport, _stop) = (new OAuthTransport(() => httpClient), _disposal.Token);
    }

    /// <summary>
    /// Gets an HttpClient for each request. Dispose cancels no requests: a container may dispose the client during a refresh.
    /// </summary>
    internal LoginWithAmazonClient(LoginSettings settings, Func<HttpClient> httpClient)
    {
        _settings = settings;
        _transport = new OAuthTransport(httpClient);
    }

    internal LoginWithAmazonClient(LoginSettings settings)
    {
        var own = DefaultHttpClient.Create();
        (_settings, _ownHttpClient, _transport, _stop) = (settings, own, new OAuthTransport(() => own), _disposal.Token);
    }

    /// <summary>Keeps the settings up to date; disposed with the client.</summary>
    internal SettingsReload<LoginWithAmazonOptions>? Reloading { private get; init; }

    internal LoginSettings Settings => _settings;

    /// <summary>Gets a new access token.</summary>
    /// <remarks>
    /// Retried up to twice, after about 1 and 2 seconds or the up to 10 seconds that the service requests, if the connection fails or the
    /// response is 408, 429, 500, 502, 503 or 504. A retry is safe: the old refresh token is valid until a new one arrives, and if a new
    /// one was lost with its response, a retry loses nothing more. Timeouts are not retried.
    /// </remarks>
    /// <param name="refreshToken">Refresh token of an earlier login that used a client secret.</param>
    /// <param name="cancellationToken">Cancels the wait. A new refresh token that is in transit is then lost.</param>
    /// <returns>
    /// The new tokens. <see cref="LoginTokens.RefreshToken"/> replaces the old one; if it is null, the old one remains valid.
    /// </returns>
    /// <exception cref="LoginException">
    /// The request was rejected, or there was no valid response. If such a response contains a new refresh token, which may be the only
    /// valid one from then on, it is saved to the TokenStore with an empty access token. Without a TokenStore it is lost.
    /// </exception>
    public async Task<LoginTokens> RefreshAsync(string refreshToken, CancellationToken cancellationToken = default)
    {
        try
        {
            return await RefreshCoreAsync(refreshToken, _settings, cancellationToken).ConfigureAwait(false);
        }
        catch (LoginException e) when (e.NewRefreshToken is { } lone)
        {
            var login = new LoginTokens { AccessToken = "", RefreshToken = lone, ExpiresAt = _settings.Time.GetUtcNow() };
            await new TokenStoreAdapter(this).SaveAsync(login, "its new refresh token is lost: log in again").ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Does not save the tokens. <see cref="TokenRefresher"/> calls this method and saves them.</summary>
    /// <param name="refreshToken">Refresh token of an earlier login.</param>
    /// <param name="settings">Used for all attempts, so that a secret of one endpoint is not sent to another.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    internal Task<LoginTokens> RefreshCoreAsync(string refreshToken, LoginSettings settings, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(refreshToken))
            throw new ArgumentException("Give the refresh token of an earlier login.", nameof(refreshToken));
        return UntilDisposedAsync(stop => RefreshWithRetriesAsync(refreshToken, settings, stop), cancellationToken);
    }

    private async Task<LoginTokens> RefreshWithRetriesAsync(
        string refreshToken,
        LoginSettings settings,
        CancellationToken cancellationToken)
    {
        for (var retries = 0; ; retries++)
        {
            try
            {
                return await TokensAsync(
                    settings,
                    OAuthRequestKind.Refresh,
                    [],
                    cancellationToken,
                    ("grant_type", "refresh_token"),
                    ("refresh_token", refreshToken),
                    ("client_id", settings.ClientId),
                    ("client_secret", settings.ClientSecret)).ConfigureAwait(false);
            }
            catch (LoginException e) when (ShouldRetry(e, retries, settings))
            {
                var delay = settings.Retry.DelayBefore(retries, e.RetryAfter);
                if (delay > settings.Retry.MaxDelay) throw;
                LoginLog.Retrying(settings.Logger, delay.TotalSeconds, retries + 1, settings.Retry.MaxRetries, e.Message);
                await settings.Time.DelayAsync(delay, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>
    /// Cancels pending requests with an <see cref="ObjectDisposedException"/>, which later calls also throw, and closes the connections
    /// that this client created. A caller's HttpClient stays open. A client created by a container cancels no requests.
    /// </summary>
    public void Dispose()
    {
        try
        {
            Reloading?.Dispose();
            _disposal.Cancel();
        }
        finally
        {
            _ownHttpClient?.Dispose();
        }
    }

    /// <summary>Applies new settings from the next request on.</summary>
    internal void Use(LoginSettings settings) => _settings = settings;

    /// <summary>Saves a new refresh token first, because the old one may no longer be valid. Timeouts are not retried.</summary>
    private static bool ShouldRetry(LoginException failure, int retries, LoginSettings settings) =>
        failure is { IsTransient: true, NewRefreshToken: null, InnerException: not TimeoutException }
        && retries < settings.Retry.MaxRetries;

    private async Task<T> UntilDisposedAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stop);
        try
        {
            return await work(stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (stop.IsCancellationRequested)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new ObjectDisposedException($"The {nameof(LoginWithAmazonClient)} was disposed before the login completed.", e);
        }
    }

    private async Task<LoginTokens> TokensAsync(
        LoginSettings settings,
        OAuthRequestKind kind,
        IReadOnlyList<string> scopes,
        CancellationToken cancellationToken,
        params (string Name, string? Value)[] fields)
    {
        var form = new OAuthRequest(kind, settings.Token, fields);
        var response = await _transport.PostAsync(form, settings, cancellationToken).ConfigureAwait(false);
        return response.ToTokens(form, settings.Time.GetUtcNow(), scopes);
    }
}
