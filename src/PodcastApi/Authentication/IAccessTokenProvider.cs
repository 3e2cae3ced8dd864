namespace PodcastApi;

/// <summary>Supplies the access token of Login with Amazon that a request carries.</summary>
/// <remarks>Asked once per attempt, from many threads at once.</remarks>
public interface IAccessTokenProvider
{
    /// <summary>
    /// Gives a token that allows the operation. After the API refused one with 401, the same is asked again with that
    /// token in <see cref="AccessTokenRequest.RefusedToken"/>: give another to have the call repeated once, or the same to
    /// let it fail.
    /// </summary>
    /// <param name="request">What the token is for.</param>
    /// <param name="cancellationToken">Ends when the call does.</param>
    /// <remarks>
    /// What it throws reaches the caller of the operation as it is; when a token was refused, as the inner exception of the
    /// <see cref="PodcastApiException"/> with status 401.
    /// </remarks>
    /// <returns>The token alone, without <c>Bearer</c>; opaque, up to 2,048 bytes.</returns>
    ValueTask<string> GetAccessTokenAsync(AccessTokenRequest request, CancellationToken cancellationToken);
}
