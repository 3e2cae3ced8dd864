namespace PodcastApi;

/// <summary>A login that waits for a person to type a code into a page, on whatever device has a browser.</summary>
/// <remarks>
/// Newtonsoft.Json and System.Text.Json write and read it, so that another process or web request can go on waiting. What they
/// write holds <see cref="DeviceCode"/>, a secret: keep it as you keep tokens.
/// </remarks>
public sealed class DeviceAuthorization
{
    /// <summary>What the person types.</summary>
    public required string UserCode { get; init; }

    /// <summary>The page to type it into.</summary>
    public required Uri VerificationUri { get; init; }

    /// <summary>When the code ends. Ten minutes after it came when the response does not say, as long as Amazon's example.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>How long to wait between two questions whether the person is done. At least 1 second; 5 seconds (RFC 8628) when the response does not say, or says none above zero.</summary>
    public required TimeSpan Interval { get; init; }

    /// <summary>What is requested, such as <c>music::catalog</c>.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>What the device asks with; whoever has it gets the tokens once the person is done. Secret.</summary>
    public required string DeviceCode { get; init; }

    /// <summary>Says what to do, and not the device's own code, which is secret.</summary>
    public override string ToString() => $"Code {UserCode} for {VerificationUri}";
}
