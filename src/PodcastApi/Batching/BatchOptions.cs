namespace PodcastApi;

/// <summary>Options for bulk operations.</summary>
public sealed class BatchOptions
{
    /// <summary>
    /// Maximum number of concurrent requests, 1 to 64. The client's rate limit and retries still apply. Also limits memory use:
    /// at most one batch more than this is held. Default: 8.
    /// </summary>
    public int MaxConcurrency { get; set; } = 8;

    /// <summary>
    /// Whether results are returned in the order of the ids. If false, they are returned as their batches complete; the results
    /// of one batch stay together. Default: true.
    /// </summary>
    public bool EnsureOrdered { get; set; } = true;

    /// <summary>
    /// Receives progress when a batch is sent, completes or has been returned, and at the end of the enumeration. Called only by
    /// the code that enumerates, so never concurrently. Exceptions from the handler are ignored. Default: null.
    /// </summary>
    public IProgress<BatchProgress>? Progress { get; set; }
}
