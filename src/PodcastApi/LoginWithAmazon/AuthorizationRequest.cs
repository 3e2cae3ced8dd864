namespace PodcastApi;

/// <summary>
/// A login in a browser: the URL to open, and the values that verify the redirect back. Store it in that browser's session: anyone
/// else who can present it can complete the login.
/// </summary>
public sealed class AuthorizationRequest
{
    /// <summary>The URL to open in the browser. Use its <see cref="Uri.AbsoluteUri"/>: <c>ToString</c> undoes some escapes.</summary>
    public required Uri Url { get; init; }

    /// <summary>The URL that the browser is redirected to. Must be listed in the Security Profile, spelled exactly as here.</summary>
    public required Uri RedirectUri { get; init; }

    /// <summary>The OAuth state parameter, which the redirect must contain. Secret until then.</summary>
    public required string State { get; init; }

    /// <summary>The PKCE code verifier (RFC 7636) for the challenge in <see cref="Url"/>, 43 to 128 characters. Secret.</summary>
    public required string CodeVerifier { get; init; }

    /// <summary>The requested scopes, such as <c>music::catalog</c>.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Returns both URLs without their queries, so without secrets.</summary>
    public override string ToString() => $"Login at {Plain(Url)}, back to {Plain(RedirectUri)}";

    private static string Plain(Uri? address) => address is { IsAbsoluteUri: true } ? address.GetLeftPart(UriPartial.Path) : "";
}
