namespace PodcastApi;

/// <summary>A login that waits for the user to enter a code on a web page, on any device with a browser (RFC 8628).</summary>
/// <remarks>
/// Can be serialized with Newtonsoft.Json and System.Text.Json, so that another process or web request can continue to wait. The
/// JSON contains <see cref="DeviceCode"/>, a secret: store it as securely as tokens.
/// </remarks>
public sealed class DeviceAuthorization
{
    /// <summary>The code that the user enters.</summary>
    public required string UserCode { get; init; }

    /// <summary>The web page where the user enters the code.</summary>
    public required Uri VerificationUri { get; init; }

    /// <summary>When the code expires. If the response does not say, 10 minutes after it arrived, as in Amazon's example.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>
    /// Delay between two requests that check whether the user has finished, at least 1 second. If the response contains no positive
    /// value, 5 seconds (RFC 8628).
    /// </summary>
    public required TimeSpan Interval { get; init; }

    /// <summary>The requested scopes, such as <c>music::catalog</c>.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>
    /// The code that the device requests the tokens with. Secret: anyone who has it gets the tokens once the user has finished.
    /// </summary>
    public required string DeviceCode { get; init; }

    /// <summary>Returns the user code and the web page, but not the secret <see cref="DeviceCode"/>.</summary>
    public override string ToString() => $"Code {UserCode} for {VerificationUri}";
}
