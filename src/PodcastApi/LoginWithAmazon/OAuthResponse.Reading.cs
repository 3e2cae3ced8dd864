using System.Text.Json;

namespace PodcastApi;

/// <content>Reads the body; never throws for one that is not valid.</content>
internal sealed partial class OAuthResponse
{
    // Amazon documents that access tokens live an hour. A wrong number must not lose a refresh token that came with it: if the token
    // expires earlier, the API rejects it, and it is refreshed.
    private static readonly TimeSpan DefaultLife = TimeSpan.FromHours(1);

    /// <summary>Returns the tokens of a successful response of the token endpoint.</summary>
    /// <exception cref="LoginException">It holds no usable access token.</exception>
    internal LoginTokens ToTokens(OAuthRequest form, DateTimeOffset now, IReadOnlyList<string> scopes)
    {
        if (this["token_type"] is { } type && !type.Equals("bearer", StringComparison.OrdinalIgnoreCase)) throw LoginExceptionFactory.Unusable(form, this, $"token_type is not bearer but {type}");
        var token = this["access_token"] ?? throw LoginExceptionFactory.Unusable(form, this, "access_token is missing");
        if (!Credentials.IsHeaderValue(token)) throw LoginExceptionFactory.Unusable(form, this, "access_token holds a character other than visible ASCII, which a header can't carry");
        return new LoginTokens
        {
            AccessToken = token,
            RefreshToken = this["refresh_token"],
            ExpiresAt = now + (Seconds("expires_in") is { } life && life < Longest ? life : DefaultLife),
            Scopes = scopes,
        };
    }

    /// <summary>Returns false when the body is no JSON object, or is cut; what came before the cut is kept.</summary>
    private bool ReadBody(ReadOnlySpan<byte> body)
    {
        try
        {
            var json = new JsonScanner(body);
            return json.EnterObject() && ReadObject(ref json);
        }
        catch (JsonException)
        {
            // HTML, plain text, a cut body.
            return false;
        }
    }

    private bool ReadObject(ref JsonScanner json)
    {
        while (json.NextField(out var field))
        {
            var name = Utf8Text.Text(field.Name);
            if (json.Kind is JsonTokenType.String) _fields[name] = json.Text();
            else if (json.Kind is JsonTokenType.Number) _fields[name] = Utf8Text.Text(json.Span);
            else _fields.Remove(name);
            json.SkipRest();
        }

        json.End();
        return true;
    }
}
