namespace PodcastApi.Tests.Authentication;

internal sealed class FailingRefresh(string token, Exception cause) : IAccessTokenProvider
{
    public ValueTask<string> GetAccessTokenAsync(AccessTokenRequest request, CancellationToken cancellationToken) =>
        request.RejectedToken is null ? new(token) : throw cause;
}
