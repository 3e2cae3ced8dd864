using Microsoft.Extensions.Logging;

namespace PodcastApi.Cli;

/// <summary>
/// Gives the access token of the stored login. A refresh reads, asks and saves under the file's lock: of two
/// processes that would spend the same refresh token the second finds the first one's login instead.
/// </summary>
internal sealed class StoredLoginProvider : IAccessTokenProvider, IAsyncDisposable
{
    private static readonly TimeSpan Margin = new LoginWithAmazonOptions().RefreshBeforeExpiration;

    private readonly LoginFile _file;
    private readonly FileTokenStore _store;
    private readonly LoginWithAmazonTokenProvider _provider;
    private readonly SemaphoreSlim _gate = new(1);

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

    /// <summary>Without the lock while nothing is to refresh: commands at the same time do not wait for each other.</summary>
    public ValueTask<string> GetAccessTokenAsync(AccessTokenRequest request, CancellationToken cancellationToken) =>
        request.RejectedToken is null && _store.Last is var login && login.ExpiresAt - TimeProvider.System.GetUtcNow() > Margin
            ? new(login.AccessToken)
            : new(GetAsync(request).WaitAsync(cancellationToken));

    /// <summary>Waits until a refresh under way is saved: its refresh token may be the only one that counts.</summary>
    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync().ConfigureAwait(false);
        _gate.Dispose();
    }

    /// <summary>Under no caller's token: the lock must outlast a refresh, which goes on when its callers have left.</summary>
    private async Task<string> GetAsync(AccessTokenRequest request)
    {
        await _gate.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            using var _ = await _file.LockAsync(CancellationToken.None).ConfigureAwait(false);
            return await _provider.GetAccessTokenAsync(request, CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }
}
