using System.Net;

namespace PodcastApi;

/// <summary>
/// The exception thrown when a login or a token refresh fails: Amazon rejected it, the response contained no tokens, or there was no
/// response.
/// </summary>
/// <remarks>
/// Neither the message nor <see cref="Exception.ToString"/> contains secrets. The message says how to fix the error, if known.
/// </remarks>
public sealed class LoginException : Exception
{
    /// <summary>Creates an exception, for tests and custom implementations. Set the properties with an object initializer.</summary>
    public LoginException()
        : this("The login failed.")
    {
    }

    /// <inheritdoc cref="LoginException()"/>
    public LoginException(string message)
        : base(message)
    {
    }

    /// <inheritdoc cref="LoginException()"/>
    public LoginException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>
    /// The <c>error</c> of the response, such as <c>invalid_grant</c>; the service may add others. Also <c>expired_token</c> if the
    /// client stopped waiting because the device code expired. Null if there is none.
    /// </summary>
    public string? Code { get; init; }

    /// <summary>The <c>error_description</c> of the response; null if there is none.</summary>
    public string? Description { get; init; }

    /// <summary>Request id from the body or a header, to quote when contacting Amazon; null if there is none.</summary>
    public string? RequestId { get; init; }

    /// <summary>
    /// HTTP status of the response, even if its body is incomplete; null if there was no response, or the error came with the
    /// browser's redirect.
    /// </summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>Wait requested by the service, starting when the response arrived; null if it requests none.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>
    /// Whether the same request may succeed later: the connection failed, the request timed out, or the status is 408, 429, 500,
    /// 502, 503 or 504.
    /// </summary>
    public bool IsTransient { get; init; }

    /// <summary>
    /// New refresh token from a response that was otherwise unusable. It may be the only valid one from then on, so the library saves
    /// it. Secret, therefore internal.
    /// </summary>
    internal string? NewRefreshToken { get; init; }
}
