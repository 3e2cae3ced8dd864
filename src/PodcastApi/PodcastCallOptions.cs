namespace PodcastApi;

/// <summary>Options for a single call, in addition to those of the client.</summary>
public sealed class PodcastCallOptions
{
    /// <summary>
    /// Whether to keep the body's bytes in <see cref="PodcastResponse{T}.Body"/>, decompressed but otherwise unchanged.
    /// Default: false.
    /// </summary>
    public bool KeepBody { get; set; }
}
