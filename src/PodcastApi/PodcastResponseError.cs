namespace PodcastApi;

/// <summary>An error that a successful response reported beside its object.</summary>
/// <param name="message">What went wrong, for people.</param>
/// <param name="json">The whole entry.</param>
public sealed class PodcastResponseError(string? message, RawJson json)
{
    /// <summary>What went wrong, for people; null when the entry has no such text.</summary>
    public string? Message { get; } = message;

    /// <summary>The entry as it came.</summary>
    public RawJson Json { get; } = json;
}
