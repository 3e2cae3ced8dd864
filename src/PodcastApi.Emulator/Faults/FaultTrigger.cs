namespace PodcastApi.Emulator;

/// <summary>Which requests a fault befalls: those that meet all of the conditions. The defaults are met by every one.</summary>
public sealed class FaultTrigger
{
    /// <summary>Only requests of this operation; null for any that the API knows. Default: null.</summary>
    public PodcastOperation? Operation { get; init; }

    /// <summary>
    /// Only requests to this part of the login, where errors have the login's form; null for the API alone, or what a
    /// <see cref="LoginFault"/> is made for. Goes with neither <see cref="Operation"/> nor <see cref="Id"/>. Default: null.
    /// </summary>
    public LoginEndpoint? LoginEndpoint { get; init; }

    /// <summary>Only requests that name this id, in the path or among ids, spelt as it is sent; null for any. Default: null.</summary>
    public string? Id { get; init; }

    /// <summary>How many such requests are spared first: 0 or more. Default: 0.</summary>
    public int Skip { get; init; }

    /// <summary>
    /// How many requests it befalls at most: 0 or more; null for no end. One that it does nothing to, such as a first page
    /// under <see cref="Fault.RepeatedCursor"/>, does not count. Default: null.
    /// </summary>
    public int? Times { get; init; }

    /// <summary>The share of such requests that it befalls, 0 to 1, as the dice of <see cref="Seed"/> have it. Default: 1.</summary>
    public double Rate { get; init; } = 1;

    /// <summary>Where the dice of <see cref="Rate"/> start: the same seed gives the same run. Default: 0.</summary>
    public int Seed { get; init; }

    /// <summary>How long it lasts from when it was added, by the emulator's clock: 0 or more; null for no end. Default: null.</summary>
    public TimeSpan? Duration { get; init; }
}
