namespace PodcastApi;

/// <summary>Provides the access token of a login, and refreshes it before it expires.</summary>
/// <remarks>
/// <para>Thread-safe. Concurrent calls share a single refresh, which continues if a call is canceled. If the refresh fails, all
/// waiting calls fail with a <see cref="LoginException"/>, and the next call starts a new refresh.</para>
/// <para>Refreshed tokens are used only after <see cref="LoginWithAmazonOptions.TokenStore"/> has saved them. If saving fails, the
/// calls fail, and the next call tries to save again first.</para>
/// <para>If a refresh fails temporarily (no connection, timeout, 5xx or 429) while the old access token is still valid, calls get
/// the old token, and the refresh is retried after 10 seconds.</para>
/// </remarks>
public sealed class LoginWithAmazonTokenProvider : IAccessTokenProvider, IDisposable, IAsyncDisposable
{
    private readonly LoginWithAmazonClient _client;
    private readonly AccessTokenCache _cache;
    private readonly bool _ownsClient;
    private readonly object _lock = new();
    private Task<string>? _refresh;
    private bool _disposed;

    /// <summary>Creates a provider with its own connections, which <see cref="Dispose"/> closes.</summary>
    /// <param name="options">Options; copied. The refresh token comes from the TokenStore or, if that has none, from RefreshToken.</param>
    /// <exception cref="ArgumentException">A setting is missing or out of range; the message names it.</exception>
    public LoginWithAmazonTokenProvider(LoginWithAmazonOptions options)
        : this(new LoginSettings(options ?? throw new ArgumentNullException(nameof(options))), httpClient: null)
    {
    }

    /// <summary>Creates a provider that uses the caller's HttpClient and does not dispose it.</summary>
    /// <param name="httpClient">
    /// The client to use. Its handler must not follow redirects or log bodies, which contain secrets. Its BaseAddress is ignored.
    /// </param>
    /// <param name="options">Options; copied. The refresh token comes from the TokenStore or, if that has none, from RefreshToken.</param>
    /// <exception cref="ArgumentException">A setting is missing or out of range; the message names it.</exception>
    public LoginWithAmazonTokenProvider(HttpClient httpClient, LoginWithAmazonOptions options)
        : this(
            new LoginSettings(options ?? throw new ArgumentNullException(nameof(options))),
            httpClient ?? throw new ArgumentNullException(nameof(httpClient))
        )
    { }

    /// <summary>Creates a provider that uses a client and does not dispose it.</summary>
    internal LoginWithAmazonTokenProvider(LoginWithAmazonClient client) => (_client, _cache) = (client, new AccessTokenCache(client));

    private LoginWithAmazonTokenProvider(LoginSettings settings, HttpClient? httpClient)
        : this(httpClient is null ? new LoginWithAmazonClient(settings) : new LoginWithAmazonClient(settings, () => httpClient)) =>
        _ownsClient = true;

    /// <inheritdoc/>
    /// <exception cref="LoginException">There is no login, or the tokens could not be refreshed or saved.</exception>
    /// <exception cref="ObjectDisposedException">The provider is disposed.</exception>
    public ValueTask<string> GetAccessTokenAsync(AccessTokenRequest request, CancellationToken cancellationToken)
    {
        _ = request ?? throw new ArgumentNullException(nameof(request));
        cancellationToken.ThrowIfCancellationRequested();
        return AskAsync(request.RejectedToken, again: true, cancellationToken);
    }

    /// <summary>Stops providing tokens. A refresh in progress still completes, and its tokens are saved.</summary>
    public void Dispose() => _ = EndAsync();

    /// <summary>Stops providing tokens, and waits until a refresh in progress has completed and its tokens are saved.</summary>
    public async ValueTask DisposeAsync() => await EndAsync().ConfigureAwait(false);

    private ValueTask<string> AskAsync(string? rejectedToken, bool again, CancellationToken cancellationToken)
    {
        Task<string> refresh;
        lock (_lock)
        {
            var token = _disposed ? throw new ObjectDisposedException(nameof(LoginWithAmazonTokenProvider)) : _cache.Get(rejectedToken);
            if (token is not null) return new(token);
            // A refresh already in progress may have considered the token valid before it was rejected.
            again &= _refresh is not null;
            refresh = _refresh ??= Begin();
        }

        return new(WaitAsync(refresh, rejectedToken, again, cancellationToken));
    }

    /// <summary>
    /// Starts a refresh without the execution context of the first waiting call: its activity, for example, ends with that call.
    /// </summary>
    private Task<string> Begin()
    {
        if (ExecutionContext.IsFlowSuppressed()) return Task.Run(RefreshCoreAsync);
        using (ExecutionContext.SuppressFlow()) return Task.Run(RefreshCoreAsync);
    }

    private async Task<string> RefreshCoreAsync()
    {
        try
        {
            return await _cache.RefreshCoreAsync().ConfigureAwait(false);
        }
        finally
        {
            lock (_lock) _refresh = null;
        }
    }

    private async Task<string> WaitAsync(Task<string> refresh, string? rejectedToken, bool again, CancellationToken cancellationToken)
    {
        string? old = null;
        try
        {
            var token = await TaskWaitExtensions.WaitAsync(refresh, late: null, cancellationToken).ConfigureAwait(false);
            if (token != rejectedToken || !again) return token;
        }
        catch (LoginException e) when (e.IsTransient && (old = _cache.GetExpiring(rejectedToken)) is not null)
        {
            return old;
        }

        // Only once more: the login may keep returning the same token.
        return await AskAsync(rejectedToken, again: false, cancellationToken).ConfigureAwait(false);
    }

    private async Task EndAsync()
    {
        Task? refresh;
        lock (_lock)
        {
            refresh = _refresh;
            _disposed = true;
        }

        // WhenAny does not throw: the outcome is for the waiting calls.
        if (refresh is not null) await Task.WhenAny(refresh).ConfigureAwait(false);
        if (_ownsClient) _client.Dispose();
    }
}
