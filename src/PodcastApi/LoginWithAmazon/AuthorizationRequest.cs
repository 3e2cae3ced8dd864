namespace PodcastApi;

/// <summary>
/// A login that a browser is sent to, and what its way back is held against. Keep it with that browser's session: whoever
/// else could present it could finish the login.
/// </summary>
public sealed class AuthorizationRequest
{
    /// <summary>Where the browser goes. Its <see cref="Uri.AbsoluteUri"/> is what to send: <c>ToString</c> undoes some of the escapes.</summary>
    public required Uri Url { get; init; }

    /// <summary>Where the browser comes back to; sent as it was written, and so it must stand in the Security Profile.</summary>
    public required Uri RedirectUri { get; init; }

    /// <summary>Comes back with the browser. Secret until then.</summary>
    public required string State { get; init; }

    /// <summary>What the challenge in <see cref="Url"/> was made from: 43 to 128 characters. Secret.</summary>
    public required string CodeVerifier { get; init; }

    /// <summary>What is requested, such as <c>music::catalog</c>.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Says from where to where, and no secret.</summary>
    public override string ToString() => $"Login at {Plain(Url)}, back to {Plain(RedirectUri)}";

    private static string Plain(Uri? address) => address is { IsAbsoluteUri: true } ? address.GetLeftPart(UriPartial.Path) : "";
}
