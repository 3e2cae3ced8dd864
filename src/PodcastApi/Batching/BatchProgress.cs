namespace PodcastApi;

/// <summary>How far a bulk operation has come; the numbers of one moment.</summary>
public sealed class BatchProgress
{
    /// <summary>Ids read from the source, repeated and unusable ones included.</summary>
    public long Requested { get; init; }

    /// <summary>Results returned, failed ones included; equal to <see cref="Requested"/> at a good end.</summary>
    public long Returned { get; init; }

    /// <summary>Results returned that are <see cref="BatchOutcome.Failed"/>.</summary>
    public long Failed { get; init; }

    /// <summary>Calls to the API under way, at most <see cref="BatchOptions.MaxConcurrency"/>; one that waits to be repeated counts.</summary>
    public long InFlight { get; init; }

    /// <summary>
    /// Requests that went over the wire in calls that have ended, retries included. Over a client that is no
    /// <see cref="PodcastClient"/> a successful call counts as one.
    /// </summary>
    public long Attempts { get; init; }
}
