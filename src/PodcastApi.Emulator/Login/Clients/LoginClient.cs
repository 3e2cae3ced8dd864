using System.Security.Cryptography;
using System.Text;

namespace PodcastApi.Emulator;

/// <summary>A client application of the login.</summary>
public sealed class LoginClient
{
    private readonly string? _secret;

    internal LoginClient(string id, string? secret, IReadOnlyList<Uri> redirectUris)
    {
        Id = id;
        _secret = secret;
        RedirectUris = redirectUris;
    }

    /// <summary>The <c>client_id</c>.</summary>
    public string Id { get; }

    /// <summary>Whether it has a <c>client_secret</c>.</summary>
    public bool HasSecret => _secret is not null;

    /// <summary>The allowed redirect URIs. If empty: any https URI, and any http URI on loopback.</summary>
    public IReadOnlyList<Uri> RedirectUris { get; }

    /// <summary>Returns the id.</summary>
    public override string ToString() => Id;

    internal bool HasTheSecret(string secret) =>
        _secret is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(_secret), Encoding.UTF8.GetBytes(secret));

    /// <summary>Parses a redirect URI; returns null if it is not allowed.</summary>
    internal Uri? Accept(string? redirectUri)
    {
        if (!Uri.TryCreate(redirectUri, UriKind.Absolute, out var uri) || !IsPossible(uri)) return null;
        return RedirectUris.Count == 0 || RedirectUris.Any(known => known.OriginalString == redirectUri) ? uri : null;
    }

    internal static bool IsPossible(Uri uri) =>
        uri.IsAbsoluteUri
        && uri.Fragment.Length == 0
        && uri.UserInfo.Length == 0
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
}
