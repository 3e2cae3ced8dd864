namespace PodcastApi;

/// <summary>Supplies the access token of Login with Amazon that a request carries.</summary>
/// <remarks>Requested once per attempt, from many threads at once.</remarks>
public interface IAccessTokenProvider
{
    /// <summary>
    /// Gives a token that allows the operation. After the API rejected one with 401, the same is requested again with that
    /// token in <see cref="AccessTokenRequest.RejectedToken"/>: give another to have the call repeated once, or the same to
    /// let it fail.
    /// </summary>
    /// <param name="request">What the token is for.</param>
    /// <param name="cancellationToken">Ends when the call does.</param>
    /// <remarks>
    /// What it throws reaches the caller of the operation as it is, and nothing is repeated; but as the inner exception of a
    /// <see cref="PodcastApiException"/> when a token was rejected (status 401), and when it gives up by an
    /// <see cref="OperationCanceledException"/> of its own. A call does not wait for it beyond its own deadline.
    /// </remarks>
    /// <returns>The token alone, without <c>Bearer</c>; opaque, up to 2,048 bytes.</returns>
    ValueTask<string> GetAccessTokenAsync(AccessTokenRequest request, CancellationToken cancellationToken);
}
