namespace PodcastApi;

/// <summary>An error that a successful response reported in addition to its result.</summary>
/// <param name="message">Human-readable description of the error.</param>
/// <param name="json">The error as raw JSON.</param>
public sealed class PodcastResponseError(string? message, RawJson json)
{
    /// <summary>Human-readable description of the error; null if the response contains none.</summary>
    public string? Message { get; } = message;

    /// <summary>The complete error as raw JSON, as the service sent it.</summary>
    public RawJson Json { get; } = json;
}
