namespace PodcastApi;

/// <summary>Keeps a login alive: gives its access token, and refreshes it by the refresh token before it ends.</summary>
/// <remarks>
/// <para>Safe to use from many threads at once: however many calls wait, one refresh is under way. It belongs to no call:
/// whoever is cancelled stops waiting, and it goes on. When it fails, those who wait fail once with a
/// <see cref="LoginException"/>, and the next call tries again.</para>
/// <para>A refreshed login is used only once <see cref="LoginWithAmazonOptions.TokenStore"/> has saved it. When that fails,
/// the calls fail, and the next call saves again before it uses anything.</para>
/// <para>While the old access token counts, a login without connection, too slow or with a 5xx or 429 fails nothing: the
/// old one is given, and the refresh is tried again after 10 seconds.</para>
/// </remarks>
public sealed class LoginWithAmazonTokenProvider : IAccessTokenProvider, IDisposable, IAsyncDisposable
{
    private readonly LoginWithAmazonClient _client;
    private readonly AccessTokenCache _keeper;
    private readonly bool _ownsClient;
    private readonly object _lock = new();
    private Task<string>? _refresh;
    private bool _disposed;

    /// <summary>Makes its own connections, and closes them with <see cref="Dispose"/>.</summary>
    /// <param name="options">Copied. The login comes from its TokenStore or, when that is empty, begins with its RefreshToken.</param>
    /// <exception cref="ArgumentException">A setting is missing or out of range; the message names it.</exception>
    public LoginWithAmazonTokenProvider(LoginWithAmazonOptions options)
        : this(new LoginSettings(options ?? throw new ArgumentNullException(nameof(options))), httpClient: null)
    {
    }

    /// <summary>Sends through an HttpClient of the caller's, who keeps and disposes it.</summary>
    /// <param name="httpClient">Give it a handler that follows no redirects and logs no bodies: they hold secrets. Its BaseAddress is not used.</param>
    /// <param name="options">Copied. The login comes from its TokenStore or, when that is empty, begins with its RefreshToken.</param>
    /// <exception cref="ArgumentException">A setting is missing or out of range; the message names it.</exception>
    public LoginWithAmazonTokenProvider(HttpClient httpClient, LoginWithAmazonOptions options)
        : this(new LoginSettings(options ?? throw new ArgumentNullException(nameof(options))), httpClient ?? throw new ArgumentNullException(nameof(httpClient)))
    {
    }

    /// <summary>Through a client that somebody else disposes of.</summary>
    internal LoginWithAmazonTokenProvider(LoginWithAmazonClient client) => (_client, _keeper) = (client, new AccessTokenCache(client));

    private LoginWithAmazonTokenProvider(LoginSettings settings, HttpClient? httpClient)
        : this(httpClient is null ? new LoginWithAmazonClient(settings) : new LoginWithAmazonClient(settings, () => httpClient)) =>
        _ownsClient = true;

    /// <inheritdoc/>
    /// <exception cref="LoginException">There is no login, or it could not be refreshed or saved.</exception>
    /// <exception cref="ObjectDisposedException">After <see cref="Dispose"/>.</exception>
    public ValueTask<string> GetAccessTokenAsync(AccessTokenRequest request, CancellationToken cancellationToken)
    {
        _ = request ?? throw new ArgumentNullException(nameof(request));
        cancellationToken.ThrowIfCancellationRequested();
        return AskAsync(request.RejectedToken, again: true, cancellationToken);
    }

    /// <summary>Gives no more tokens. A refresh that is under way still ends, and is saved.</summary>
    public void Dispose() => _ = EndAsync();

    /// <summary>Gives no more tokens, and waits until a refresh that is under way has ended and is saved.</summary>
    public async ValueTask DisposeAsync() => await EndAsync().ConfigureAwait(false);

    private ValueTask<string> AskAsync(string? rejectedToken, bool again, CancellationToken cancellationToken)
    {
        Task<string> refresh;
        lock (_lock)
        {
            var token = _disposed ? throw new ObjectDisposedException(nameof(LoginWithAmazonTokenProvider)) : _keeper.Give(rejectedToken);
            if (token is not null) return new(token);
            // One that is under way already may have found the token good before it was rejected.
            again &= _refresh is not null;
            refresh = _refresh ??= Begin();
        }

        return new(WaitAsync(refresh, rejectedToken, again, cancellationToken));
    }

    /// <summary>On its own: what flows along with the first call that waits, such as its activity, ends with that call.</summary>
    private Task<string> Begin()
    {
        if (ExecutionContext.IsFlowSuppressed()) return Task.Run(RefreshCoreAsync);
        using (ExecutionContext.SuppressFlow()) return Task.Run(RefreshCoreAsync);
    }

    private async Task<string> RefreshCoreAsync()
    {
        try
        {
            return await _keeper.RefreshCoreAsync().ConfigureAwait(false);
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
        catch (LoginException e) when (e.IsTransient && (old = _keeper.GiveOld(rejectedToken)) is not null)
        {
            return old;
        }

        // Not a third time: a login may give the same token for ever.
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

        // What it comes to is for those who wait for it.
        if (refresh is not null) await Task.WhenAny(refresh).ConfigureAwait(false);
        if (_ownsClient) _client.Dispose();
    }
}
