namespace PodcastApi;

/// <summary>A request of the login: what it is called in errors, and what a rejection of its grant means.</summary>
internal sealed class OAuthRequestKind
{
    internal static readonly OAuthRequestKind Exchange = new()
    {
        Name = "the exchange of the code",
        InvalidGrant = "A code counts once, for 5 minutes, and for the redirect address and client that it was made for: start the login again.",
    };

    internal static readonly OAuthRequestKind Refresh = new()
    {
        Name = "the refresh of the access token",
        InvalidGrant = "The refresh token does not count any more, or belongs to another client: log in again.",
    };

    internal static readonly OAuthRequestKind CodePair = new()
    {
        Name = "the request of a code for the device",
        InvalidGrant = "Check that the Security Profile allows the login of devices.",
    };

    internal static readonly OAuthRequestKind Poll = new() { Name = "the login of the device", InvalidGrant = "Start the login again." };

    internal required string Name { get; init; }

    internal required string InvalidGrant { get; init; }
}
