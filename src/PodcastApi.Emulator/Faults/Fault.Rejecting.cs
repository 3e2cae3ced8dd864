using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace PodcastApi.Emulator;

/// <content>Faults that respond instead of the API: nothing is saved, removed, followed or unfollowed.</content>
public abstract partial class Fault
{
    /// <summary>Responds with 429 THROTTLED; for the login, with 429 and an error in the login's format.</summary>
    /// <param name="retryAfter">The Retry-After header, rounded up to whole seconds; null to omit it, as documented.</param>
    public static Fault Throttle(TimeSpan? retryAfter = null) =>
        Reject(
            "throttled",
            code: null,
            new ApiError(429, "", "Too many requests.") { Headers = RetryAfter(retryAfter) },
            RetryAfterSetting(retryAfter));

    /// <summary>Responds with an error in the API's or the login's format.</summary>
    /// <param name="status">The HTTP status, 400 to 599.</param>
    /// <param name="code">
    /// The code; null for the documented one, if any. For the login, its <c>error</c>, such as <c>invalid_grant</c>.
    /// </param>
    /// <param name="retryAfter">The Retry-After header, rounded up to whole seconds; null to omit it, as documented.</param>
    public static Fault Status(int status, string? code = null, TimeSpan? retryAfter = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 400);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
        var rejection = new ApiError(status, "", "A fault on demand.") { Headers = RetryAfter(retryAfter) };
        return Reject(
            FormattableString.Invariant($"status {status}"),
            code,
            rejection,
            [Setting("Status", status), .. code is null ? [] : new[] { ("Code", code) }, RetryAfterSetting(retryAfter)]);
    }

    /// <summary>Responds with any status and body, such as a gateway's HTML page.</summary>
    /// <param name="status">The HTTP status, 200 to 599.</param>
    /// <param name="body">The body, sent as UTF-8. Can be empty, and must be empty for 204, 205 and 304.</param>
    /// <param name="contentType">The Content-Type header.</param>
    public static Fault Response(int status, string body, string contentType = "text/html")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 200);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
        ArgumentNullException.ThrowIfNull(body);
        if (status is 204 or 205 or 304 && body.Length > 0)
            throw new ArgumentException($"HTTP allows no body with the status {status}; give an empty one.", nameof(body));
        if (!MediaTypeHeaderValue.TryParse(contentType, out _))
            throw new ArgumentException("This is not a media type; use one such as text/html.", nameof(contentType));
        var response = new EmulatorResponse(status, Json: null) { RawBody = Encoding.UTF8.GetBytes(body), ContentType = contentType };
        return new ReplacingFault(FormattableString.Invariant($"response {status}"), _ => response)
        {
            Settings = [Setting("Status of the response", status), ("Body", body), ("Content-Type", contentType)],
        };
    }

    /// <summary>Expires the token of the request: this request and all later ones with the same token get 401.</summary>
    /// <remarks>Add it with <see cref="FaultTrigger.Times"/> set to 1; otherwise each new token expires on first use as well.</remarks>
    public static Fault ExpiredToken() => new ExpiredTokenFault();

    private static ReplacingFault Reject(string name, string? code, ApiError rejection, params (string Name, string Value)[] settings) =>
        new(
            name,
            call =>
                ErrorResponse.Create(
                    call,
                    rejection with
                    {
                        Code = code ?? (call.LoginEndpoint is null ? DocumentedCode(rejection.Status) : LoginCode(rejection.Status)),
                    }
                ))
        {
            Settings = settings,
        };

    private static KeyValuePair<string, string>[] RetryAfter(TimeSpan? retryAfter)
    {
        if (retryAfter is not { } wait) return [];
        ArgumentOutOfRangeException.ThrowIfLessThan(wait, TimeSpan.Zero, nameof(retryAfter));
        return [KeyValuePair.Create("Retry-After", Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture))];
    }

    /// <summary>Returns the error codes of RFC 6749, which assigns no status to the last two.</summary>
    private static string LoginCode(int status) => status switch
    {
        401 => "invalid_client",
        429 or 503 => "temporarily_unavailable",
        < 500 => "invalid_request",
        _ => "server_error",
    };

    private static string DocumentedCode(int status) => status switch
    {
        401 => "INVALID_ACCESS_TOKEN",
        403 => "AUTH_NO_MUSIC_ACCOUNT_FOUND",
        404 => "RESOURCE_NOT_FOUND",
        429 => "THROTTLED",
        < 500 => "BAD_REQUEST",
        502 or 503 or 504 => "DEPENDENCY",
        _ => "INTERNAL",
    };
}
