using System.Net;

namespace PodcastApi;

/// <summary>
/// The exception thrown when a call fails: the API rejected it, the response contained no valid result, or there was no response.
/// </summary>
/// <remarks>
/// <see cref="Exception.Message"/> begins with the status if there was a response. Neither it nor <see cref="Exception.ToString"/>
/// contains credentials or a complete body.
/// </remarks>
public sealed class PodcastApiException : Exception
{
    /// <summary>Creates an exception, for tests and custom clients. Set the properties with an object initializer.</summary>
    public PodcastApiException()
        : this("The call to the podcast API failed.")
    {
    }

    /// <inheritdoc cref="PodcastApiException()"/>
    public PodcastApiException(string message)
        : base(message)
    {
    }

    /// <inheritdoc cref="PodcastApiException()"/>
    public PodcastApiException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>
    /// HTTP status of the response, even if its body is incomplete; null if there was no response. Also 429 if the client did not
    /// send the call because the service had requested a pause longer than <see cref="PodcastClientOptions.MaxRetryDelay"/> in
    /// response to another call.
    /// </summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>Error code from the body, such as <c>THROTTLED</c>; the service may add others. Null if the body contains none.</summary>
    public string? Code { get; init; }

    /// <summary>Error message from the body, at most 4,096 characters; null if the body contains none.</summary>
    public string? ApiMessage { get; init; }

    /// <summary>Reference id from the body, to quote when contacting Amazon; null if the body contains none.</summary>
    public string? Reference { get; init; }

    /// <summary>Request id from the response headers; null if there is none.</summary>
    public string? RequestId { get; init; }

    /// <summary>Wait requested by the service, starting when the response arrived; null if it requests none.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>
    /// First 8,192 bytes of the body as text; null if there was no body. Not part of the message, because it may contain personal
    /// data.
    /// </summary>
    public string? ErrorBody { get; init; }

    /// <summary>Whether the same call may succeed later.</summary>
    internal bool IsTransient { get; init; }

    /// <summary>
    /// Number of HTTP requests sent for the call; 0 if none was sent or the exception is not about a single call.
    /// </summary>
    public int Attempts { get; init; }

    /// <summary>
    /// After a listing failed: the <see cref="ListEpisodesOptions.StartCursor"/> that resumes with the first episode not yet
    /// returned. Null if the first page failed: start over. Also null if the list can't continue after the episodes already
    /// returned, and for all other calls.
    /// </summary>
    public string? ResumeCursor { get; init; }

    /// <summary>Copies the details of a failed page and adds where to resume.</summary>
    internal static PodcastApiException WithResumeCursor(string? cursor, Exception failure) => failure is PodcastApiException api
        ? new(api.Message, api)
        {
            StatusCode = api.StatusCode,
            Code = api.Code,
            ApiMessage = api.ApiMessage,
            Reference = api.Reference,
            RequestId = api.RequestId,
            RetryAfter = api.RetryAfter,
            ErrorBody = api.ErrorBody,
            IsTransient = api.IsTransient,
            Attempts = api.Attempts,
            ResumeCursor = cursor,
        }
        : new($"A page of episodes could not be read: {TextSanitizer.Sanitize(failure.Message)}", failure) { ResumeCursor = cursor };
}
