namespace PodcastApi.Emulator;

/// <summary>Conditions for the requests that a fault applies to. All must be met. The defaults match every API request.</summary>
public sealed class FaultTrigger
{
    /// <summary>The operation; null for any operation of the API. Default: null.</summary>
    public PodcastOperation? Operation { get; init; }

    /// <summary>
    /// The login endpoint, whose errors have the login's format; null for the API only, or for the default endpoint of a
    /// <see cref="LoginFault"/>. Can't be combined with <see cref="Operation"/> or <see cref="Id"/>. Default: null.
    /// </summary>
    public LoginEndpoint? LoginEndpoint { get; init; }

    /// <summary>The requested id, in the path or in ids, exactly as sent; null for any. Default: null.</summary>
    public string? Id { get; init; }

    /// <summary>The number of matching requests to skip first, 0 or more. Default: 0.</summary>
    public int Skip { get; init; }

    /// <summary>
    /// The maximum number of affected requests, 0 or more; null for no maximum. Requests that the fault can't affect, such
    /// as a first page with <see cref="Fault.RepeatedCursor"/>, or whose effect another fault hides, don't count. Default: null.
    /// </summary>
    public int? Times { get; init; }

    /// <summary>The fraction of matching requests to affect, 0 to 1, chosen at random with <see cref="Seed"/>. Default: 1.</summary>
    public double Rate { get; init; } = 1;

    /// <summary>The seed of the random numbers for <see cref="Rate"/>. The same seed gives the same sequence. Default: 0.</summary>
    public int Seed { get; init; }

    /// <summary>
    /// How long the fault is active after it is added, by the emulator's clock, 0 or more; null for no end. Default: null.
    /// </summary>
    public TimeSpan? Duration { get; init; }
}
