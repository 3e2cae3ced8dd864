namespace PodcastApi;

public sealed partial class LoginWithAmazonClient
{
    /// <summary>Starts a browser login (authorization code with PKCE, RFC 7636).</summary>
    /// <remarks>If a scope is unknown, Amazon does not redirect back. Use a timeout when you wait for the redirect.</remarks>
    /// <param name="redirectUri">
    /// URL to redirect the browser to, exactly as listed in the Security Profile: https, or http on loopback.
    /// </param>
    /// <param name="scopes">The scopes to request, at least one, such as <c>music::catalog</c>.</param>
    /// <exception cref="InvalidOperationException">The endpoints contain no authorization endpoint.</exception>
    public AuthorizationRequest CreateAuthorizationRequest(Uri redirectUri, IEnumerable<string> scopes)
    {
        _ = redirectUri ?? throw new ArgumentNullException(nameof(redirectUri));
        var settings = _settings;
        if (LoginSettings.FaultOf(redirectUri, settings.AllowInsecureHttp) is { } fault)
        {
            throw new ArgumentException($"The redirect address {fault}.", nameof(redirectUri));
        }

        var page =
            settings.Endpoints.Authorize
            ?? throw new InvalidOperationException("Endpoints.Authorize is null: set it to log in by browser.");
        var (list, state, verifier) = (CheckScopes(scopes), Pkce.Secret(settings.Randomness), Pkce.Secret(settings.Randomness));
        var query = QueryString.Write(
            ("client_id", settings.ClientId),
            ("scope", string.Join(" ", list)),
            ("response_type", "code"),
            // The original string, because Uri adds a slash to a bare host and Amazon compares the exact text.
            ("redirect_uri", redirectUri.OriginalString),
            ("state", state),
            ("code_challenge", Pkce.Challenge(verifier)),
            ("code_challenge_method", "S256"));
        var url = new Uri(page.AbsoluteUri + (page.Query.Length == 0 ? "?" : "&") + query);
        return new AuthorizationRequest { Url = url, RedirectUri = redirectUri, State = state, CodeVerifier = verifier, Scopes = list };
    }

    /// <summary>Completes a browser login.</summary>
    /// <param name="request">The request that the login was started with. Can be used only once, like the authorization code.</param>
    /// <param name="callback">The URL that the browser was redirected to, with its query. Behind a proxy, the public URL.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="LoginException">
    /// The user rejected the login, the redirect does not belong to the request, or Amazon returned no tokens.
    /// </exception>
    public Task<LoginTokens> ExchangeAsync(AuthorizationRequest request, Uri callback, CancellationToken cancellationToken = default)
    {
        _ = request ?? throw new ArgumentNullException(nameof(request));
        _ = callback ?? throw new ArgumentNullException(nameof(callback));
        var settings = _settings;
        return UntilDisposedAsync(stop => ExchangeCodeAsync(settings, request, callback, stop), cancellationToken);
    }

    private async Task<LoginTokens> ExchangeCodeAsync(
        LoginSettings settings, AuthorizationRequest request, Uri callback, CancellationToken cancellationToken) =>
        await TokensAsync(
            settings,
            OAuthRequestKind.Exchange,
            request.Scopes,
            cancellationToken,
            ("grant_type", "authorization_code"),
            ("code", AuthorizationResponse.CodeOf(request, callback)),
            ("redirect_uri", request.RedirectUri.OriginalString),
            ("code_verifier", request.CodeVerifier),
            ("client_id", settings.ClientId),
            ("client_secret", settings.ClientSecret)).ConfigureAwait(false);

    private static string[] CheckScopes(IEnumerable<string> scopes)
    {
        string[] list = [.. scopes ?? throw new ArgumentNullException(nameof(scopes))];
        return list.Length > 0 && list.All(Credentials.IsHeaderValue)
            ? list
            : throw new ArgumentException(
                "Give at least one scope, such as music::catalog; a scope is not empty and holds no space.",
                nameof(scopes));
    }
}
