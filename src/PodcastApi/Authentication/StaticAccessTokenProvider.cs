namespace PodcastApi;

internal sealed class StaticAccessTokenProvider(string token) : IAccessTokenProvider
{
    public ValueTask<string> GetAccessTokenAsync(AccessTokenRequest request, CancellationToken cancellationToken) => new(token);
}
