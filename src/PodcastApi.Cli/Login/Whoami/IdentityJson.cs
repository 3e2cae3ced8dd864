using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PodcastApi.Cli;

/// <summary>Writes an identity as JSON.</summary>
internal static class IdentityJson
{
    // The output is not embedded in HTML, so addresses can stay readable.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static Task WriteAsync(Identity identity)
    {
        var json = new JsonObject
        {
            ["emulated"] = identity.IsEmulated,
            ["account"] = null,
            ["baseAddress"] = identity.IsEmulated ? null : Sourced(identity.BaseAddress.Value, identity.BaseAddress),
            ["apiKey"] = Sourced(Identity.Mask(identity.ApiKey), identity.ApiKey),
            ["accessToken"] = Sourced(Identity.Mask(identity.AccessToken), identity.AccessToken),
            ["clientId"] = Sourced(identity.ClientId.Value, identity.ClientId),
            ["clientSecret"] = Sourced(Identity.Mask(identity.ClientSecret), identity.ClientSecret),
            ["login"] = identity.Login is { } login ? LoginOf(identity, login.Tokens) : null,
        };
        return JsonOutput.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(json, Readable));
    }

    private static JsonObject LoginOf(Identity identity, LoginTokens tokens) => new()
    {
        ["file"] = identity.LoginFile,
        ["at"] = identity.LoginAt,
        ["scopes"] = new JsonArray([.. tokens.Scopes.Select(scope => JsonValue.Create(scope))]),
        ["expiresAt"] = tokens.ExpiresAt.UtcDateTime,
        ["expired"] = identity.IsExpired,
        ["refreshable"] = identity.IsRefreshable,
    };

    private static JsonObject? Sourced(string? value, SettingValue setting) =>
        value is null ? null : new() { ["value"] = value, ["source"] = setting.Source };
}
