namespace PodcastApi;

/// <summary>Progress of a bulk operation: a snapshot of its counters.</summary>
public sealed class BatchProgress
{
    /// <summary>Number of ids read from the source, including duplicate and invalid ids.</summary>
    public long Requested { get; init; }

    /// <summary>
    /// Number of results returned, including failed ones. Equals <see cref="Requested"/> when the operation has completed.
    /// </summary>
    public long Returned { get; init; }

    /// <summary>Number of results returned with <see cref="BatchOutcome.Failed"/>.</summary>
    public long Failed { get; init; }

    /// <summary>
    /// Number of API calls in progress, including those waiting for a retry. At most <see cref="BatchOptions.MaxConcurrency"/>.
    /// </summary>
    public long InFlight { get; init; }

    /// <summary>
    /// Number of HTTP requests sent by calls that have ended, including retries. With a client other than
    /// <see cref="PodcastClient"/>, each successful call counts as one.
    /// </summary>
    public long Attempts { get; init; }
}
