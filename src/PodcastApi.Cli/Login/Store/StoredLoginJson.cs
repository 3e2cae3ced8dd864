using System.Text.Json;

namespace PodcastApi.Cli;

/// <summary>Reads and writes the format of the login file.</summary>
internal static class StoredLoginJson
{
    private const string Format = "podcastapi-login-1";

    internal static byte[] Write(StoredLogin login)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteString("clientId", login.Place.ClientId);
            json.WriteString("tokenEndpoint", login.Place.Token.AbsoluteUri);
            json.WriteString("baseAddress", login.Place.BaseAddress.AbsoluteUri);
            json.WriteStartArray("scopes");
            foreach (var scope in login.Tokens.Scopes) json.WriteStringValue(scope);
            json.WriteEndArray();
            json.WriteString("accessToken", login.Tokens.AccessToken);
            json.WriteString("refreshToken", login.Tokens.RefreshToken);
            json.WriteString("expiresAt", login.Tokens.ExpiresAt.UtcDateTime);
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    /// <exception cref="ToolException">The file is not a login. The message contains none of its content, which may be secret.</exception>
    internal static StoredLogin Read(byte[] bytes, string path)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return Read(json.RootElement);
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            throw new ToolException($"The file {path} is not a stored login, or is damaged. {FileTrust.Cure}");
        }
    }

    private static StoredLogin Read(JsonElement json)
    {
        if (Text(json, "format") != Format) throw new FormatException();
        var place = new LoginBinding(Text(json, "clientId"), Address(json, "tokenEndpoint"), Address(json, "baseAddress"));
        return new StoredLogin(place, new LoginTokens
        {
            AccessToken = Text(json, "accessToken"),
            RefreshToken = json.GetProperty("refreshToken").GetString(),
            ExpiresAt = json.GetProperty("expiresAt").GetDateTimeOffset(),
            Scopes = [.. json.GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString() ?? throw new FormatException())],
        });
    }

    /// <remarks><see cref="LoginBinding.Check"/> decides whether plain http is allowed.</remarks>
    private static Uri Address(JsonElement json, string name) =>
        Uri.TryCreate(Text(json, name), UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
            ? address
            : throw new FormatException();

    private static string Text(JsonElement json, string name) =>
        json.GetProperty(name).GetString() is { Length: > 0 } text ? text : throw new FormatException();
}
