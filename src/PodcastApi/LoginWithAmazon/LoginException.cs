using System.Net;

namespace PodcastApi;

/// <summary>A login or a refresh that gave no tokens: Amazon rejected it, its response held none, or no response came.</summary>
/// <remarks>Neither its message nor <see cref="Exception.ToString"/> holds a secret. The message says what to do, where that is known.</remarks>
public sealed class LoginException : Exception
{
    /// <summary>For tests and stand-ins; set what matters with an object initializer.</summary>
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
    /// The response's <c>error</c>, such as <c>invalid_grant</c>; an open set. <c>expired_token</c> also when a device login
    /// ended by the clock. Null when there is none.
    /// </summary>
    public string? Code { get; init; }

    /// <summary>The response's <c>error_description</c>; null when it says none.</summary>
    public string? Description { get; init; }

    /// <summary>The id to quote to Amazon, from the body or a header; null when there is none.</summary>
    public string? RequestId { get; init; }

    /// <summary>The response's status, also when its body broke off; null when no response came, and for what a browser brought back.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>How long the service asks to wait, from the moment its response came; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the same may well succeed a little later: no connection, no response in time, 408, 429, 500, 502, 503, 504.</summary>
    public bool IsTransient { get; init; }

    /// <summary>
    /// A new refresh token that came with a response of no other use; it may be the only one that counts from then on. Secret,
    /// and so for the library alone, which saves it.
    /// </summary>
    internal string? NewRefreshToken { get; init; }
}
