namespace PodcastApi;

/// <summary>A kind of login request: its name in errors, and what a rejected grant means.</summary>
internal sealed class OAuthRequestKind
{
    internal static readonly OAuthRequestKind Exchange = new()
    {
        Name = "the exchange of the code",
        InvalidGrant =
            "A code counts once, for 5 minutes, and for the redirect address and client that it was made for: start the login again.",
    };

    internal static readonly OAuthRequestKind Refresh = new()
    {
        Name = "the refresh of the access token",
        InvalidGrant = "The refresh token is no longer valid, or belongs to another client: log in again.",
    };

    internal static readonly OAuthRequestKind CodePair = new()
    {
        Name = "the request of a code for the device",
        InvalidGrant = "Check that the Security Profile allows the login of devices.",
    };

    internal static readonly OAuthRequestKind Poll = new() { Name = "the login of the device", InvalidGrant = "Start the login again." };

    internal required string Name { get; init; }

    internal required string InvalidGrant { get; init; }

    /// <summary>Returns advice for an error code of the service; null if there is none.</summary>
    internal string? AdviceFor(string? code) => code switch
    {
        "invalid_grant" => InvalidGrant,
        "invalid_client" => "Check ClientId and ClientSecret: they belong together, and to one Security Profile.",
        "unauthorized_client" => "Check that the Security Profile allows this kind of login, and this redirect address.",
        "invalid_scope" => "Check the scopes: the Security Profile must be enabled for them.",
        "access_denied" => "Ask the person again; taking too long counts as a rejection too.",
        "invalid_code_pair" or "expired_token" => "The code has expired or is not known: start the login again.",
        _ => null,
    };
}
