namespace PodcastApi;

/// <summary>What a single call does otherwise than the client's options say.</summary>
public sealed class PodcastCallOptions
{
    /// <summary>
    /// Keeps the body's bytes in <see cref="PodcastResponse{T}.Body"/>, as they came but for the content-encoding.
    /// Default: false.
    /// </summary>
    public bool KeepBody { get; set; }
}
