namespace PodcastApi;

/// <summary>
/// Keeps one login beyond the process. Whatever it throws fails the calls that wait for a token, as the inner exception of a
/// <see cref="LoginException"/>.
/// </summary>
/// <remarks>Requested by one refresh at a time; other processes may ask at the same time, so save as a whole or not at all.</remarks>
public interface ITokenStore
{
    /// <summary>Gives the login that was saved last; requested before every refresh, since another process may have saved one.</summary>
    /// <param name="cancellationToken">Ends after <see cref="LoginWithAmazonOptions.Timeout"/>.</param>
    /// <returns>Null when there is none.</returns>
    ValueTask<LoginTokens?> ReadAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Keeps a new login in place of the old one. Its refresh token may be the only one that still counts; its access token
    /// is used only once this has ended well. When a response brought a new refresh token alone, that one comes with the old
    /// access token, or with an empty one.
    /// </summary>
    /// <param name="login">Holds secrets.</param>
    /// <param name="cancellationToken">Ends after <see cref="LoginWithAmazonOptions.Timeout"/>.</param>
    ValueTask SaveAsync(LoginTokens login, CancellationToken cancellationToken);
}
