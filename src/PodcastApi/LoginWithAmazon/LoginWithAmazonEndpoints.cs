namespace PodcastApi;

/// <summary>
/// Endpoints of Login with Amazon. Each must be an absolute https URI (or http on loopback) without user info and fragment, because
/// secrets are sent there.
/// </summary>
/// <remarks>Amazon does not document which region the Music API requires. <see cref="NorthAmerica"/> is the default.</remarks>
public sealed class LoginWithAmazonEndpoints
{
    /// <summary>Creates an instance without endpoints. Set the ones that you need.</summary>
    public LoginWithAmazonEndpoints()
    {
    }

    /// <summary>Creates a copy. Change individual endpoints with an object initializer.</summary>
    /// <param name="other">The instance to copy.</param>
    public LoginWithAmazonEndpoints(LoginWithAmazonEndpoints other)
    {
        _ = other ?? throw new ArgumentNullException(nameof(other));
        (Authorize, Token, CodePair) = (other.Authorize, other.Token, other.CodePair);
    }

    /// <summary>Endpoints for North America, the only region with a documented <see cref="CodePair"/> endpoint.</summary>
    public static LoginWithAmazonEndpoints NorthAmerica { get; } = new()
    {
        Authorize = new("https://www.amazon.com/ap/oa"),
        Token = new("https://api.amazon.com/auth/o2/token"),
        CodePair = new("https://api.amazon.com/auth/o2/create/codepair"),
    };

    /// <summary>Endpoints for the region, without <see cref="CodePair"/>, which is documented only for North America.</summary>
    public static LoginWithAmazonEndpoints Europe { get; } = new()
    {
        Authorize = new("https://eu.account.amazon.com/ap/oa"),
        Token = new("https://api.amazon.co.uk/auth/o2/token"),
    };

    /// <inheritdoc cref="Europe"/>
    public static LoginWithAmazonEndpoints FarEast { get; } = new()
    {
        Authorize = new("https://apac.account.amazon.com/ap/oa"),
        Token = new("https://api.amazon.co.jp/auth/o2/token"),
    };

    /// <summary>Authorization endpoint, the login page in the browser. Null if unknown; then browser logins are not available.</summary>
    public Uri? Authorize { get; init; }

    /// <summary>Token endpoint. Required for every login.</summary>
    public Uri? Token { get; init; }

    /// <summary>Device authorization endpoint. Null if unknown; then device logins are not available.</summary>
    public Uri? CodePair { get; init; }
}
