namespace PodcastApi;

/// <summary>
/// Where Login with Amazon is. Each address is absolute and https (or http on loopback), without user and fragment:
/// secrets go there.
/// </summary>
/// <remarks>Which region the Music API wants is not documented; <see cref="NorthAmerica"/> is the default.</remarks>
public sealed class LoginWithAmazonEndpoints
{
    /// <summary>No address at all: set those that are needed.</summary>
    public LoginWithAmazonEndpoints()
    {
    }

    /// <summary>A copy, of which an initializer can change an address.</summary>
    /// <param name="other">What is copied.</param>
    public LoginWithAmazonEndpoints(LoginWithAmazonEndpoints other)
    {
        _ = other ?? throw new ArgumentNullException(nameof(other));
        (Authorize, Token, CodePair) = (other.Authorize, other.Token, other.CodePair);
    }

    /// <summary>The only region whose documentation names an address for devices.</summary>
    public static LoginWithAmazonEndpoints NorthAmerica { get; } = new()
    {
        Authorize = new("https://www.amazon.com/ap/oa"),
        Token = new("https://api.amazon.com/auth/o2/token"),
        CodePair = new("https://api.amazon.com/auth/o2/create/codepair"),
    };

    /// <summary>Without <see cref="CodePair"/>, which is not documented.</summary>
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

    /// <summary>The page that a browser is sent to; null where not known, and then there is no login by browser.</summary>
    public Uri? Authorize { get; init; }

    /// <summary>Gives the tokens; every login needs it.</summary>
    public Uri? Token { get; init; }

    /// <summary>Begins the login of a device; null where not known, and then there is none.</summary>
    public Uri? CodePair { get; init; }
}
