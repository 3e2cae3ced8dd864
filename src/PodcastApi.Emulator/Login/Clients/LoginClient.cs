using System.Security.Cryptography;
using System.Text;

namespace PodcastApi.Emulator;

/// <summary>A program that people log in to.</summary>
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

    /// <summary>Where its logins may lead; when empty, any https address, and any http one on loopback.</summary>
    public IReadOnlyList<Uri> RedirectUris { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;

    internal bool HasTheSecret(string secret) =>
        _secret is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(_secret), Encoding.UTF8.GetBytes(secret));

    /// <summary>Null when a login may not lead there.</summary>
    internal Uri? Accept(string? redirectUri)
    {
        if (!Uri.TryCreate(redirectUri, UriKind.Absolute, out var uri) || !IsPossible(uri)) return null;
        return RedirectUris.Count == 0 || RedirectUris.Any(known => known.OriginalString == redirectUri) ? uri : null;
    }

    internal static bool IsPossible(Uri uri) =>
        uri.IsAbsoluteUri && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0 && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
}
