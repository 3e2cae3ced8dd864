using System.Net;

namespace PodcastApi;

/// <summary>A call that gave no object: the API rejected it, its response held none, or no response came.</summary>
/// <remarks>
/// <see cref="Exception.Message"/> begins with the status. Neither it nor <see cref="Exception.ToString"/> holds a
/// credential or a whole body.
/// </remarks>
public sealed class PodcastApiException : Exception
{
    /// <summary>For tests and stand-ins; set what matters with an object initializer.</summary>
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
    /// The response's status, also when its body broke off; null when no response came. 429 also when the client held the call
    /// back, since the service had requested another call for a wait that is longer than
    /// <see cref="PodcastClientOptions.MaxRetryDelay"/>.
    /// </summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>What went wrong, such as <c>THROTTLED</c>; an open set. Null when the body says none.</summary>
    public string? Code { get; init; }

    /// <summary>The service's own words, at most 4,096 characters; null when the body says none.</summary>
    public string? ApiMessage { get; init; }

    /// <summary>The id to quote to Amazon; null when the body says none.</summary>
    public string? Reference { get; init; }

    /// <summary>The id that the service gave the request in a header; null when it named none.</summary>
    public string? RequestId { get; init; }

    /// <summary>How long the service asks to wait, from the moment its response came; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The body as text, its first 8,192 bytes; null when there was none. May hold personal data: it is not part of the message.</summary>
    public string? ErrorBody { get; init; }

    /// <summary>Whether the same call may well succeed a little later.</summary>
    internal bool IsTransient { get; init; }

    /// <summary>How many requests of the call went over the wire; 0 when none did, or when it is not about one call.</summary>
    public int Attempts { get; init; }

    /// <summary>
    /// Of a listing that broke off: the <see cref="ListEpisodesOptions.StartCursor"/> that lists exactly what was not handed
    /// on yet. Null when nothing was, and no StartCursor was given: begin anew. Null as well when the list can't be followed
    /// beyond what was handed on, and for every other call.
    /// </summary>
    public string? ResumeCursor { get; init; }
}
