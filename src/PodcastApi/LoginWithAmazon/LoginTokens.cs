using System.Globalization;

namespace PodcastApi;

/// <summary>The tokens of a login. Contains secrets: <see cref="ToString"/> omits them, but serializers don't.</summary>
public sealed class LoginTokens
{
    /// <summary>Access token for API requests; opaque, at most 2,048 bytes.</summary>
    public required string AccessToken { get; init; }

    /// <summary>
    /// Refresh token for new access tokens; opaque, at most 2,048 bytes. Null if there is none: without a client secret Amazon issues
    /// none, so the user must log in again after an hour. An empty string is stored as null.
    /// </summary>
    public string? RefreshToken { get; init => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>
    /// When the access token expires, by the local clock: <c>expires_in</c> seconds after the response arrived. If that value is
    /// missing, not a positive number, or more than 23 days, one hour, as documented by Amazon.
    /// </summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Type of the access token. Always <c>bearer</c>, the only type that Amazon issues.</summary>
    public string TokenType { get; init; } = "bearer";

    /// <summary>The requested scopes, such as <c>music::catalog</c>; empty if unknown.</summary>
    public IReadOnlyList<string> Scopes { get; init => field = value ?? []; } = [];

    /// <summary>Returns the expiration and whether there is a refresh token, but no secrets.</summary>
    public override string ToString() =>
        string.Format(
            CultureInfo.InvariantCulture,
            "Access token until {0:u}, {1} refresh token",
            ExpiresAt,
            RefreshToken is null ? "no" : "with a");
}
