namespace PodcastApi.Emulator;

/// <summary><c>grant_type=refresh_token</c></summary>
internal sealed class RefreshGrant(LoginClients clients, IssuedTokens tokens, LoginOptions options)
{
    internal const string Type = "refresh_token";

    internal Grant Redeem(RequestContext call, LoginForm form)
    {
        if ((clients.Check(form, out var client) ?? form.Require("refresh_token")) is { } rejection) return rejection;
        var text = form["refresh_token"]!;
        var revoked = call.Faults.EndToken<RevokedRefreshTokenFault>(() => tokens.Revoke(text));
        if (!tokens.TryFind(text, out var token) || token!.ClientId != client.Id) return Unknown with { IsExpected = revoked };
        if (token.NeedsSecret && form["client_secret"] is null) return LoginError.InvalidClient("The client_secret is missing.");
        if (!options.RotatesRefreshTokens) return new Grant(token.User, token.Scopes, null);

        // Of two concurrent refreshes, only one succeeds.
        return tokens.Revoke(text) ? new Grant(token.User, token.Scopes, tokens.Issue(token)) : Unknown;
    }

    private static ApiError Unknown =>
        LoginError.InvalidGrant("The refresh token is unknown, revoked, replaced, or belongs to another client.");
}
