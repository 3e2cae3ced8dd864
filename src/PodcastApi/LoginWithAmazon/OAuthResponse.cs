using System.Net;
using System.Text;
using System.Text.Json;

namespace PodcastApi;

/// <summary>What came back for a form, apart from its connection.</summary>
internal sealed class OAuthResponse
{
    // Amazon documents that access tokens live an hour. A wrong number must not lose a refresh token that came with it: if the token
    // expires earlier, the API rejects it, and it is refreshed.
    private static readonly TimeSpan DefaultLife = TimeSpan.FromHours(1);

    // Nothing of a login lives for longer, and no timer of .NET waits for much longer: 24 days.
    internal static readonly TimeSpan Longest = TimeSpan.FromSeconds(2_000_000);

    private static readonly string[] SecretFields = ["access_token", "refresh_token", "device_code"];

    // Of the body, as far as it was read.
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);
    private readonly bool _isWhole;

    internal OAuthResponse(BufferedResponse response, TimeProvider time)
    {
        _isWhole = ReadBody(response.Body.Span);
        var details = ErrorDetails.Read(response.Body.Span);
        Status = response.Status;
        // An empty one says that there is none.
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

    /// <summary>A 200 with an error is none.</summary>
    internal bool IsSuccess => IsGranted && _isWhole;

    /// <summary>Whether it gives what was requested, or would if it were whole.</summary>
    internal bool IsGranted => (int)Status is >= 200 and < 300 && Code is null;

    /// <summary>Also of a response that is cut after it, or lacks the rest; null for a rejection.</summary>
    internal string? NewRefreshToken => IsGranted ? this["refresh_token"] : null;

    internal string? Code { get; }

    internal string? Description { get; }

    internal string? RequestId { get; }

    internal TimeSpan? RetryAfter { get; }

    internal bool IsEmpty { get; }

    internal string? MediaType { get; }

    internal Uri? Location { get; }

    internal Exception? BodyFailure { get; }

    /// <summary>What the response itself holds, should an error of it repeat that.</summary>
    internal string[] Secrets => [.. SecretFields.Select(name => this[name]).OfType<string>()];

    /// <summary>Null when it is absent, empty, or neither text nor number.</summary>
    internal string? this[string name] => _fields.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    /// <summary>A number of seconds, as a number or as text, at most <see cref="Longest"/>; null when it is neither, or not positive.</summary>
    internal TimeSpan? Seconds(string name) =>
        this[name] is { } text && JsonNumber.TryDouble(Encoding.UTF8.GetBytes(text), out var seconds) && seconds > 0
            ? TimeSpan.FromSeconds(Math.Min(seconds, Longest.TotalSeconds))
            : null;

    /// <summary>Returns the tokens of a successful response of the token endpoint.</summary>
    /// <exception cref="LoginException">It holds no usable access token.</exception>
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
