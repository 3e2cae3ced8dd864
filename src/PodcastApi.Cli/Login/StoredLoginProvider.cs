using Microsoft.Extensions.Logging;

namespace PodcastApi.Cli;

/// <summary>
/// Provides the access token of the stored login. A refresh reads, requests and saves tokens under the lock of the file: of two
/// processes that need to refresh, the second uses the tokens saved by the first.
/// </summary>
internal sealed class StoredLoginProvider : IAccessTokenProvider, IAsyncDisposable
{
    private static readonly TimeSpan Margin = new LoginWithAmazonOptions().RefreshBeforeExpiration;

    private readonly LoginFile _file;
    private readonly FileTokenStore _store;
    private readonly LoginWithAmazonTokenProvider _provider;
    private readonly SemaphoreSlim _semaphore = new(1);

    internal StoredLoginProvider(LoginEnvironment settings, StoredLogin login, ILoggerFactory? log)
    {
        _file = settings.File;
        _store = new FileTokenStore(_file, login);
        _provider = new LoginWithAmazonTokenProvider(new LoginWithAmazonOptions
        {
            ClientId = login.Place.ClientId,
            ClientSecret = settings.ClientSecret.Value,
            Endpoints = new LoginWithAmazonEndpoints { Token = login.Place.Token },
            AllowInsecureHttp = settings.AllowsInsecureHttp,
            TokenStore = _store,
            LoggerFactory = log,
        });
    }

    /// <summary>Does not take the lock when no refresh is needed, so that concurrent commands do not wait for each other.</summary>
    public ValueTask<string> GetAccessTokenAsync(AccessTokenRequest request, CancellationToken cancellationToken) =>
        request.RejectedToken is null && _store.Last is var login && login.ExpiresAt - TimeProvider.System.GetUtcNow() > Margin
            ? new(login.AccessToken)
            : new(GetAsync(request).WaitAsync(cancellationToken));

    /// <summary>Waits until a refresh in progress is saved: its refresh token may be the only valid one.</summary>
    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync().ConfigureAwait(false);
        _semaphore.Dispose();
    }

    /// <summary>Not canceled by callers: the lock must be held until a refresh ends, which continues when its callers cancel.</summary>
    private async Task<string> GetAsync(AccessTokenRequest request)
    {
        await _semaphore.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            using var _ = await _file.LockAsync(CancellationToken.None).ConfigureAwait(false);
            return await _provider.GetAccessTokenAsync(request, CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            _semaphore.Release();
        }
    }
}
