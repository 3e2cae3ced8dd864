namespace PodcastApi;

/// <summary>Logs people in with Login with Amazon: by their browser, by a code for a device, or anew by a refresh token.</summary>
/// <remarks>
/// Safe to use from many threads at once. It keeps no login: <see cref="LoginWithAmazonTokenProvider"/> does. All that it may save is a
/// refresh token that would else be lost. Secrets go to
/// the configured endpoints alone.
/// </remarks>
public sealed partial class LoginWithAmazonClient : IDisposable
{
#pragma warning disable CA2213 // Requests that are under way hold its token after Dispose, and without a timer it holds nothing itself.
    private readonly CancellationTokenSource _disposal = new();
#pragma warning restore CA2213
    private readonly CancellationToken _stop;
    private readonly OAuthTransport _exchange;
    private readonly HttpClient? _ownHttpClient;
    private volatile LoginSettings _settings;

    /// <summary>Makes its own connections, and closes them with <see cref="Dispose"/>.</summary>
    /// <param name="options">Copied.</param>
    /// <exception cref="ArgumentException">A setting is missing or out of range; the message names it.</exception>
    public LoginWithAmazonClient(LoginWithAmazonOptions options)
        : this(new LoginSettings(options ?? throw new ArgumentNullException(nameof(options))))
    {
    }

    /// <summary>Sends through an HttpClient of the caller's, who keeps and disposes it.</summary>
    /// <param name="httpClient">Give it a handler that follows no redirects and logs no bodies: they hold secrets. Its BaseAddress is not used.</param>
    /// <param name="options">Copied.</param>
    /// <exception cref="ArgumentException">A setting is missing or out of range; the message names it.</exception>
    public LoginWithAmazonClient(HttpClient httpClient, LoginWithAmazonOptions options)
    {
        _ = httpClient ?? throw new ArgumentNullException(nameof(httpClient));
        _settings = new LoginSettings(options ?? throw new ArgumentNullException(nameof(options)));
        (_exchange, _stop) = (new OAuthTransport(() => httpClient), _disposal.Token);
    }

    /// <summary>Asks for an HttpClient for each request, and ends none: a container disposes of it while a refresh may be under way.</summary>
    internal LoginWithAmazonClient(LoginSettings settings, Func<HttpClient> httpClient)
    {
        _settings = settings;
        _exchange = new OAuthTransport(httpClient);
    }

    internal LoginWithAmazonClient(LoginSettings settings)
    {
        var own = DefaultHttpClient.Create();
        (_settings, _ownHttpClient, _exchange, _stop) = (settings, own, new OAuthTransport(() => own), _disposal.Token);
    }

    /// <summary>What keeps the settings up to date; disposed of with the client.</summary>
    internal SettingsReload<LoginWithAmazonOptions>? Reloading { private get; init; }

    internal LoginSettings Settings => _settings;

    /// <summary>Gets a new access token.</summary>
    /// <remarks>
    /// Requested again up to twice, after about 1 and 2 seconds or the up to 10 that the service asks for, when there is no
    /// connection or the response is 408, 429, 500, 502, 503 or 504: the old refresh token counts until a new one comes, and
    /// should that one have been lost with its response, asking again loses no more. A response that takes too long is not requested
    /// for again.
    /// </remarks>
    /// <param name="refreshToken">Of an earlier login, made with a client secret.</param>
    /// <param name="cancellationToken">Ends the waiting; a new refresh token that is on its way then is lost.</param>
    /// <returns>Its <see cref="LoginTokens.RefreshToken"/> replaces the old one; when it is null the old one still counts.</returns>
    /// <exception cref="LoginException">
    /// It was rejected, or no good response came. A new refresh token in such a response, which may be the only one that counts from
    /// then on, is saved to the TokenStore with an empty access token; without a TokenStore it is lost.
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

    /// <summary>Saves nothing: <see cref="TokenRefresher"/> does, which calls it.</summary>
    /// <param name="refreshToken">Of an earlier login.</param>
    /// <param name="settings">All of it by the same ones, however often it is tried: a secret of one place must not go to another.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
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
    /// Ends what is under way, at once and with an <see cref="ObjectDisposedException"/>, as each later call, and closes the
    /// connections that this client made. A caller's HttpClient stays open; a client that a container made ends none.
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

    /// <summary>From the next request on.</summary>
    internal void Use(LoginSettings settings) => _settings = settings;

    /// <summary>A new refresh token is saved first: the old one may not be valid any more. What took too long is not tried again.</summary>
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
            throw new ObjectDisposedException($"The {nameof(LoginWithAmazonClient)} was disposed of before the login came to its end.", e);
        }
    }

    private async Task<LoginTokens> TokensAsync(
        LoginSettings settings,
        OAuthRequestKind step,
        IReadOnlyList<string> scopes,
        CancellationToken cancellationToken,
        params (string Name, string? Value)[] fields)
    {
        var form = new OAuthRequest(step, settings.Token, fields);
        var reply = await _exchange.PostAsync(form, settings, cancellationToken).ConfigureAwait(false);
        return reply.ToTokens(form, settings.Time.GetUtcNow(), scopes);
    }
}
