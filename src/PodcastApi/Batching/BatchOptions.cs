namespace PodcastApi;

/// <summary>How a bulk operation goes about its work.</summary>
public sealed class BatchOptions
{
    /// <summary>
    /// The most requests under way at once, 1 to 64; the client's own rate limit and retries hold beneath it. It bounds
    /// memory too: at most one batch more than this is held. Default: 8.
    /// </summary>
    public int MaxConcurrency { get; set; } = 8;

    /// <summary>
    /// Hands results out as their batches come instead of in the order requested: the ids of one batch stay together.
    /// Default: false.
    /// </summary>
    public bool AsCompleted { get; set; }

    /// <summary>
    /// Told whenever a batch was sent, has come or was returned, and at the very end; always by the flow that enumerates,
    /// so never twice at the same time. What it throws is ignored: a display is no reason to lose results. Default: null.
    /// </summary>
    public IProgress<BatchProgress>? Progress { get; set; }
}
