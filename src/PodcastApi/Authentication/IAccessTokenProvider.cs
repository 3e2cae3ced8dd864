namespace PodcastApi;

/// <summary>Provides Login with Amazon access tokens for API requests.</summary>
/// <remarks>Called once per attempt, from many threads concurrently.</remarks>
public interface IAccessTokenProvider
{
    /// <summary>
    /// Returns an access token for the operation. After a 401 it is called again with the rejected token in
    /// <see cref="AccessTokenRequest.RejectedToken"/>. Return a new token to retry the call once, or the same token to let it fail.
    /// </summary>
    /// <param name="request">The required scopes, and the rejected token if there is one.</param>
    /// <param name="cancellationToken">Canceled when the call ends.</param>
    /// <remarks>
    /// Exceptions reach the caller of the operation unchanged, without a retry. They are wrapped in a
    /// <see cref="PodcastApiException"/> after a token was rejected (with status 401), and if the provider throws an
    /// <see cref="OperationCanceledException"/> that the caller did not request. A call waits no longer than its timeout.
    /// </remarks>
    /// <returns>The token without the <c>Bearer</c> prefix; opaque, at most 2,048 bytes.</returns>
    ValueTask<string> GetAccessTokenAsync(AccessTokenRequest request, CancellationToken cancellationToken);
}
