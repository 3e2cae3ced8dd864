namespace PodcastApi.Cli;

/// <summary>
/// Gives the access token of the stored login. What the library reads, renews and saves happens under the file's lock: of two
/// processes that would spend the same refresh token the second finds the first one's login instead.
/// </summary>
internal sealed class StoredLoginProvider : IAccessTokenProvider, IAsyncDisposable
{
    private readonly LoginFile _file;
    private readonly LoginWithAmazonTokenProvider _provider;
    private readonly SemaphoreSlim _gate = new(1);

    internal StoredLoginProvider(LoginSettings settings, LoginPlace place)
    {
        _file = settings.File;
        _provider = new LoginWithAmazonTokenProvider(new LoginWithAmazonOptions
        {
            ClientId = place.ClientId,
            ClientSecret = settings.ClientSecret.Value,
            Endpoints = new LoginWithAmazonEndpoints { Token = place.Token },
            TokenStore = new FileTokenStore(_file, place),
        });
    }

    public ValueTask<string> GetAccessTokenAsync(AccessTokenRequest request, CancellationToken cancellationToken) =>
        new(GetAsync(request).WaitAsync(cancellationToken));

    /// <summary>Waits until a renewal under way is saved: its refresh token may be the only one that counts.</summary>
    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync().ConfigureAwait(false);
        _gate.Dispose();
    }

    /// <summary>Under no caller's token: the lock must outlast a renewal, which goes on when its callers have left.</summary>
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
