using System.Net;
using System.Text;

namespace PodcastApi;

/// <summary>What came back for a form, apart from its connection.</summary>
internal sealed partial class OAuthResponse
{
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
}
