namespace PodcastApi;

/// <summary>
/// Stores the tokens of one login outside the process. If it throws, the calls that wait for a token fail with a
/// <see cref="LoginException"/> that has the exception as its inner exception.
/// </summary>
/// <remarks>
/// Never called concurrently by one token provider. Other processes may access the store at the same time, so save atomically.
/// </remarks>
public interface ITokenStore
{
    /// <summary>
    /// Reads the tokens that were saved last. Called before every refresh, because another process may have saved new ones.
    /// </summary>
    /// <param name="cancellationToken">Canceled after <see cref="LoginWithAmazonOptions.Timeout"/>.</param>
    /// <returns>The tokens, or null if none are stored.</returns>
    ValueTask<LoginTokens?> ReadAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Saves new tokens in place of the old ones. The new refresh token may be the only one that is still valid. The new access token
    /// is used only after this method has succeeded. If a response contained only a new refresh token, it is saved with the old
    /// access token, or with an empty one.
    /// </summary>
    /// <param name="login">The tokens to save. Contains secrets.</param>
    /// <param name="cancellationToken">Canceled after <see cref="LoginWithAmazonOptions.Timeout"/>.</param>
    ValueTask SaveAsync(LoginTokens login, CancellationToken cancellationToken);
}
