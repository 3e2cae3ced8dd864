using System.Net;
using System.Text;
using System.Text.Json;

namespace PodcastApi;

/// <summary>Reads the response to a login form.</summary>
internal sealed class OAuthResponse
{
    // Amazon documents a lifetime of one hour. A wrong number must not lose the refresh token in the same response. If the access token
    // expires earlier, the API rejects it, and it is refreshed.
    private static readonly TimeSpan DefaultLife = TimeSpan.FromHours(1);

    // No code or token has a longer lifetime, and .NET's timers don't wait much longer: 24 days.
    internal static readonly TimeSpan Longest = TimeSpan.FromSeconds(2_000_000);

    private static readonly string[] SecretFields = ["access_token", "refresh_token", "device_code"];

    // Fields of the body, as far as it could be read.
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);
    private readonly bool _isWhole;

    internal OAuthResponse(BufferedResponse response, TimeProvider time)
    {
        _isWhole = ReadBody(response.Body.Span);
        var details = ErrorDetails.Read(response.Body.Span);
        Status = response.Status;
        // An empty code means no error.
        Code = this["error"] ?? (details.Code is { Length: > 0 } code ? code : null);
        Description = this["error_description"] ?? (details.Message == Code ? null : details.Message);
        RequestId = this["request_id"] ?? PodcastApi.RequestIdHeader.Read(response.Response);
        RetryAfter = PodcastApi.RetryAfterHeader.Read(response.Response, time);
        IsEmpty = response.Body.IsEmpty;
        MediaType = response.MediaType;
        Location = response.Response.Headers.Location;
        BodyFailure = response.BodyFailure;
    }

    internal HttpStatusCode Status { get; }

    /// <summary>Whether the response is complete and successful. A 200 with an error is not.</summary>
    internal bool IsSuccess => IsGranted && _isWhole;

    /// <summary>Whether the response grants the request, even if it is truncated.</summary>
    internal bool IsGranted => (int)Status is >= 200 and < 300 && Code is null;

    /// <summary>The new refresh token, even if the response is truncated after it or otherwise unusable; null for a rejection.</summary>
    internal string? NewRefreshToken => IsGranted ? this["refresh_token"] : null;

    internal string? Code { get; }

    internal string? Description { get; }

    internal string? RequestId { get; }

    internal TimeSpan? RetryAfter { get; }

    internal bool IsEmpty { get; }

    internal string? MediaType { get; }

    internal Uri? Location { get; }

    internal Exception? BodyFailure { get; }

    /// <summary>Secrets in the response itself, to redact in errors that repeat them.</summary>
    internal string[] Secrets => [.. SecretFields.Select(name => this[name]).OfType<string>()];

    /// <summary>Returns the field's value; null if it is absent, empty, or neither text nor number.</summary>
    internal string? this[string name] => _fields.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    /// <summary>
    /// Returns a number of seconds from a number or text, at most <see cref="Longest"/>; null if it is neither, or not positive.
    /// </summary>
    internal TimeSpan? Seconds(string name) =>
        this[name] is { } text && JsonNumber.TryDouble(Encoding.UTF8.GetBytes(text), out var seconds) && seconds > 0
            ? TimeSpan.FromSeconds(Math.Min(seconds, Longest.TotalSeconds))
            : null;

    /// <summary>Returns the tokens of a successful response of the token endpoint.</summary>
    /// <exception cref="LoginException">The response contains no usable access token.</exception>
    internal LoginTokens ToTokens(OAuthRequest form, DateTimeOffset now, IReadOnlyList<string> scopes)
    {
        if (this["token_type"] is { } type && !type.Equals("bearer", StringComparison.OrdinalIgnoreCase))
            throw LoginExceptionFactory.Unusable(form, this, $"token_type is not bearer but {type}");
        var token = this["access_token"] ?? throw LoginExceptionFactory.Unusable(form, this, "access_token is missing");
        if (!Credentials.IsHeaderValue(token))
            throw LoginExceptionFactory.Unusable(
                form,
                this,
                "access_token holds a character other than visible ASCII, which a header can't carry");
        return new LoginTokens
        {
            AccessToken = token,
            RefreshToken = this["refresh_token"],
            ExpiresAt = now + (Seconds("expires_in") is { } life && life < Longest ? life : DefaultLife),
            Scopes = scopes,
        };
    }

    /// <summary>Returns false if the body is not a JSON object or is truncated. Fields before the truncation are kept.</summary>
    private bool ReadBody(ReadOnlySpan<byte> body)
    {
        try
        {
            var json = new JsonScanner(body);
            return json.EnterObject() && ReadObject(ref json);
        }
        catch (JsonException)
        {
            // HTML, plain text or a truncated body.
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
