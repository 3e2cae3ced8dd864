namespace PodcastApi;

/// <summary>Limits for parsing a JSON text: a few megabytes of <c>{},{},…</c> would otherwise become a gigabyte of objects.</summary>
/// <param name="maxListEntries">Maximum number of entries in one list, and of unknown fields in one object.</param>
/// <param name="maxReportedErrors">Maximum number of reported errors.</param>
internal sealed class JsonBounds(int maxListEntries, int maxReportedErrors)
{
    // Enough for several times a hundred shows with a hundred episodes each.
    private const int ListsFactor = 10;

    /// <summary>No limits, for texts that the caller already has in memory.</summary>
    internal static readonly JsonBounds None = new(int.MaxValue, int.MaxValue);

    internal int MaxListEntries { get; } = maxListEntries;

    internal int MaxReportedErrors { get; } = maxReportedErrors;

    /// <summary>Maximum number of entries in all lists of a text together.</summary>
    internal long MaxEntries { get; } = (long)maxListEntries * ListsFactor;
}
