namespace PodcastApi.Emulator;

/// <summary><c>grant_type=authorization_code</c></summary>
internal sealed class CodeGrant(LoginClients clients, AuthorizationCodes codes, IssuedTokens tokens)
{
    internal const string Type = "authorization_code";

    internal Grant Redeem(LoginForm form)
    {
        if ((clients.Check(form, out var client) ?? form.Require("code", "redirect_uri")) is { } rejection) return rejection;
        var hasSecret = form["client_secret"] is not null;
        if (!hasSecret && form["code_verifier"] is null)
            return LoginError.InvalidRequest("Send the client_secret, the code_verifier, or both.");
        if (codes.Take(form["code"]!) is not { } code)
            return LoginError.InvalidGrant("The code is unknown, used, or older than 5 minutes.");
        if (Validate(form, code.Requested, client) is { } wrong)
            return wrong;

        // As documented: no refresh token without the secret.
        return new Grant(
            code.User,
            code.Requested.Scopes,
            hasSecret ? tokens.Issue(new RefreshToken(client.Id, code.User, code.Requested.Scopes, NeedsSecret: true)) : null);
    }

    private static ApiError? Validate(LoginForm form, CodeConsent requested, LoginClient client)
    {
        if (requested.Client != client)
            return LoginError.InvalidGrant("The code was issued to another client.");
        if (requested.CallBack.RedirectUri.OriginalString != form["redirect_uri"])
            return LoginError.InvalidGrant("The redirect_uri is not that of the authorize request.");
        if (requested.Challenge is null)
            return form["code_verifier"] is null ? null : LoginError.InvalidGrant("The authorize request had no code_challenge.");
        return form["code_verifier"] is { } verifier && requested.Challenge.IsMetBy(verifier)
            ? null
            : LoginError.InvalidGrant("The code_verifier is missing or does not match the code_challenge.");
    }
}
