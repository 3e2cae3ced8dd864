using System.Globalization;
using System.Text.Json.Nodes;

namespace PodcastApi.Emulator;

/// <summary>Faults of the login's token endpoint, unless the trigger names another endpoint.</summary>
/// <remarks>
/// Faults of <see cref="Fault"/> that don't concern API objects can also be used for the login: set the endpoint in the
/// trigger.
/// </remarks>
public static class LoginFault
{
    /// <summary>Sends <c>expires_in</c> as a string, as in <c>"3600"</c>.</summary>
    public static Fault ExpiresInAsText() =>
        new LoginJsonFault(
            "expires_in as text",
            body =>
            {
                if (body["expires_in"] is JsonValue value)
                    body["expires_in"] = Convert.ToString(value.GetValue<object>(), CultureInfo.InvariantCulture);
            }
        );

    /// <summary>Omits <c>expires_in</c> from the response.</summary>
    public static Fault MissingExpiresIn() => new LoginJsonFault("missing expires_in", body => body.Remove("expires_in"));

    /// <summary>Omits the access token from the response.</summary>
    public static Fault MissingAccessToken() => new LoginJsonFault("missing access_token", body => body.Remove("access_token"));

    /// <summary>Omits the refresh token from the response. With rotation, the old one is rejected anyway.</summary>
    public static Fault MissingRefreshToken() => new LoginJsonFault("missing refresh_token", body => body.Remove("refresh_token"));

    /// <summary>
    /// Revokes the refresh token of the request: this request and all later ones with the same token get
    /// <c>invalid_grant</c>.
    /// </summary>
    public static Fault RevokedRefreshToken() => new RevokedRefreshTokenFault();
}
