using System.Globalization;
using System.Text.Json.Nodes;

namespace PodcastApi.Emulator;

/// <summary>What goes wrong on purpose at the token endpoint of the login, unless its trigger names another.</summary>
/// <remarks>Those of <see cref="Fault"/> that concern no API object can be added for the login too: name its endpoint in the trigger.</remarks>
public static class LoginFault
{
    /// <summary><c>expires_in</c> is a text, as in <c>"3600"</c>.</summary>
    public static Fault ExpiresInAsText() => new LoginJsonFault("expires_in as text", body =>
    {
        if (body["expires_in"] is JsonValue value) body["expires_in"] = Convert.ToString(value.GetValue<object>(), CultureInfo.InvariantCulture);
    });

    /// <summary>The response says nothing of how long the token lives.</summary>
    public static Fault MissingExpiresIn() => new LoginJsonFault("missing expires_in", body => body.Remove("expires_in"));

    /// <summary>The response has no access token.</summary>
    public static Fault MissingAccessToken() => new LoginJsonFault("missing access_token", body => body.Remove("access_token"));

    /// <summary>The response has no refresh token; with rotation the old one is rejected all the same.</summary>
    public static Fault MissingRefreshToken() => new LoginJsonFault("missing refresh_token", body => body.Remove("refresh_token"));

    /// <summary>The refresh token that the request carries was revoked: this request and all later ones that carry it get <c>invalid_grant</c>.</summary>
    public static Fault RevokedRefreshToken() => new RevokedRefreshTokenFault();
}
