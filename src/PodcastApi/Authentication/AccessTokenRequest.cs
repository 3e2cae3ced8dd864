namespace PodcastApi;

/// <summary>What an access token is asked for.</summary>
/// <param name="scopes">What the operation needs, such as <c>music::catalog</c>.</param>
/// <param name="refusedToken">The token that the API has just refused; null on the first attempt.</param>
public sealed class AccessTokenRequest(IReadOnlyList<string> scopes, string? refusedToken = null)
{
    /// <summary>What the operation needs, such as <c>music::catalog</c>; never null.</summary>
    public IReadOnlyList<string> Scopes { get; } = scopes ?? throw new ArgumentNullException(nameof(scopes));

    /// <summary>The token that the API has just refused with 401; null on the first attempt.</summary>
    public string? RejectedToken { get; } = refusedToken;
}
