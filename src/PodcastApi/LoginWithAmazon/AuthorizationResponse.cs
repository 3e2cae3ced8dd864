namespace PodcastApi;

/// <summary>
/// The redirect that ends a browser login. Anyone can send a request to the redirect URL, so everything in it is verified.
/// </summary>
internal static class AuthorizationResponse
{
    private static readonly string[] Fields = ["state", "code", "error", "error_description"];

    internal static string CodeOf(AuthorizationRequest request, Uri callback)
    {
        if (!IsFor(request.RedirectUri, callback))
            throw new LoginException(
                "The call-back came to another address than the request's RedirectUri; behind a proxy, give the public one.");
        var query = QueryString.Read(callback);
        if (Fields.FirstOrDefault(field => query[field].Skip(1).Any()) is { } twice)
            throw new LoginException($"The call-back holds {twice} more than once: start the login again.");
        // Checked before the error, because the state shows who sent the redirect. An empty state never matches: a session that lost its
        // state would otherwise accept a redirect without one.
        if (query["state"].FirstOrDefault() is not { Length: > 0 } state || !Pkce.AreEqual(state, request.State))
            throw new LoginException(
                "The call-back does not belong to this request, for its state differs: start the login again, and keep each request "
                    + "with its browser's session."
            );
        if (query["error"].FirstOrDefault() is { Length: > 0 } error)
            throw Rejected(request, error, query["error_description"].FirstOrDefault());
        return query["code"].FirstOrDefault() is { Length: > 0 } code
            ? code
            : throw new LoginException("The call-back holds neither a code nor an error: start the login again.");
    }

    private static bool IsFor(Uri redirect, Uri callback) =>
        callback.IsAbsoluteUri
        && Uri.Compare(
            redirect,
            callback,
            UriComponents.SchemeAndServer | UriComponents.Path,
            UriFormat.UriEscaped,
            StringComparison.Ordinal
        ) == 0;

    private static LoginException Rejected(AuthorizationRequest request, string error, string? description)
    {
        var (code, said) = (Redact(error), string.IsNullOrEmpty(description) ? null : Redact(description!));
        var cure = OAuthRequestKind.Exchange.AdviceFor(error);
        return new LoginException(
            $"The login was rejected: {code}{(said is null ? "" : ": " + said.TrimEnd('.'))}.{(cure is null ? "" : " " + cure)}")
        {
            Code = code,
            Description = said,
        };

        string Redact(string text) => TextSanitizer.Sanitize(text, request.State, request.CodeVerifier);
    }
}
