namespace PodcastApi.Emulator;

/// <summary><c>grant_type=authorization_code</c></summary>
internal sealed class CodeGrant(LoginClients clients, AuthorizationCodes codes, IssuedTokens tokens)
{
    internal const string Type = "authorization_code";

    internal Grant Redeem(LoginForm form)
    {
        if ((clients.Check(form, out var client) ?? form.Require("code", "redirect_uri")) is { } refusal) return refusal;
        var hasSecret = form["client_secret"] is not null;
        if (!hasSecret && form["code_verifier"] is null) return LoginRefusal.InvalidRequest("Send the client_secret, the code_verifier, or both.");
        if (codes.Take(form["code"]!) is not { } code) return LoginRefusal.InvalidGrant("The code is unknown, used, or older than 5 minutes.");
        if (Judge(form, code.Asked, client) is { } wrong) return wrong;

        // As documented: without the secret no refresh token.
        return new Grant(code.User, code.Asked.Scopes, hasSecret ? tokens.Issue(new RefreshToken(client.Id, code.User, code.Asked.Scopes, NeedsSecret: true)) : null);
    }

    private static Refusal? Judge(LoginForm form, CodeConsent asked, LoginClient client)
    {
        if (asked.Client != client) return LoginRefusal.InvalidGrant("The code was given to another client.");
        if (asked.CallBack.RedirectUri.OriginalString != form["redirect_uri"]) return LoginRefusal.InvalidGrant("The redirect_uri is not that of the authorize request.");
        if (asked.Challenge is null) return form["code_verifier"] is null ? null : LoginRefusal.InvalidGrant("The authorize request had no code_challenge.");
        return form["code_verifier"] is { } verifier && asked.Challenge.IsMetBy(verifier)
            ? null
            : LoginRefusal.InvalidGrant("The code_verifier is missing, or does not fit the code_challenge.");
    }
}
