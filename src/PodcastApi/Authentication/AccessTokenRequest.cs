namespace PodcastApi;

/// <summary>Describes the access token that an API request needs.</summary>
/// <param name="scopes">Scopes that the operation requires, such as <c>music::catalog</c>.</param>
/// <param name="rejectedToken">Token that the API has just rejected with 401; null on the first request.</param>
public sealed class AccessTokenRequest(IReadOnlyList<string> scopes, string? rejectedToken = null)
{
    /// <summary>Scopes that the operation requires, such as <c>music::catalog</c>; never null.</summary>
    public IReadOnlyList<string> Scopes { get; } = scopes ?? throw new ArgumentNullException(nameof(scopes));

    /// <summary>Token that the API has just rejected with 401; null if none was rejected.</summary>
    public string? RejectedToken { get; } = rejectedToken;
}
