namespace PodcastApi;

/// <summary>What an access token is requested.</summary>
/// <param name="scopes">What the operation needs, such as <c>music::catalog</c>.</param>
/// <param name="rejectedToken">The token that the API has just rejected; null on the first attempt.</param>
public sealed class AccessTokenRequest(IReadOnlyList<string> scopes, string? rejectedToken = null)
{
    /// <summary>What the operation needs, such as <c>music::catalog</c>; never null.</summary>
    public IReadOnlyList<string> Scopes { get; } = scopes ?? throw new ArgumentNullException(nameof(scopes));

    /// <summary>The token that the API has just rejected with 401; null on the first attempt.</summary>
    public string? RejectedToken { get; } = rejectedToken;
}
