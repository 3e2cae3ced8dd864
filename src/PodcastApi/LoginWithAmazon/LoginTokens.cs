using System.Globalization;

namespace PodcastApi;

/// <summary>What a login gives. Holds secrets: <see cref="ToString"/> does not print them, a serializer would.</summary>
public sealed class LoginTokens
{
    /// <summary>Goes with the requests to the API; opaque, up to 2,048 bytes.</summary>
    public required string AccessToken { get; init; }

    /// <summary>
    /// Gets new access tokens; opaque, up to 2,048 bytes. Null when none came: without a client secret Amazon gives none, so
    /// the person must log in again after an hour. Empty is taken for null.
    /// </summary>
    public string? RefreshToken { get; init => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>
    /// When the access token ends, by this machine's clock: its <c>expires_in</c> seconds after it came. One hour, as Amazon
    /// documents, when the response has none, or one that is no positive number of seconds, or more than 23 days.
    /// </summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>How the access token is sent: <c>bearer</c>, the only one there is.</summary>
    public string TokenType { get; init; } = "bearer";

    /// <summary>What the login requested, such as <c>music::catalog</c>; empty when not known.</summary>
    public IReadOnlyList<string> Scopes { get; init => field = value ?? []; } = [];

    /// <summary>Says how long they count, and no secret.</summary>
    public override string ToString() =>
        string.Format(CultureInfo.InvariantCulture, "Access token until {0:u}, {1} refresh token", ExpiresAt, RefreshToken is null ? "no" : "with a");
}
