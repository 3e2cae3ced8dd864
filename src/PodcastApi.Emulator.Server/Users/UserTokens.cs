using System.Globalization;

namespace PodcastApi.Emulator.Server;

/// <summary>Renders the access tokens of a user.</summary>
internal static class UserTokens
{
    /// <summary>Sorts tokens: given ones first, by name, because their age is unknown; then the others, newest first.</summary>
    /// <param name="tokens">The tokens; those of logins in the order they were issued.</param>
    internal static IEnumerable<KnownToken> InOrder(IEnumerable<KnownToken> tokens) => tokens.Reverse()
        .OrderBy(token => token.Origin != TokenOrigin.Given)
        .ThenBy(token => token.Text != PodcastApiEmulator.AccessToken)
        .ThenBy(token => token.Origin == TokenOrigin.Given ? token.Text : "", StringComparer.Ordinal);

    /// <summary>Renders the origin and expiration of a token.</summary>
    internal static Html Facts(KnownToken token, bool hasExpired) =>
        Html.Of(
            $"""
            <p class="quiet">{Origin(token.Origin)}{(
                hasExpired || token.Value.ExpiresAt is not { } end ? Html.Empty : Html.Of($", expires at {Time(end)}"))}.</p>
            {(hasExpired ? Html.Of($"""<p class="wrong">Expired: requests with it are rejected.</p>""") : Html.Empty)}
            """
        );

    private static string Origin(TokenOrigin origin) => origin switch
    {
        TokenOrigin.Given => "Given to the user",
        TokenOrigin.Login => "From a login",
        _ => "First seen in a request",
    };

    private static Html Time(DateTimeOffset end) =>
        Html.Of(
            $"""
            <time datetime="{end.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}">{end.UtcDateTime.ToString(
                "yyyy-MM-dd HH:mm:ss 'UTC'",
                CultureInfo.InvariantCulture
            )}</time>
            """
        );
}
