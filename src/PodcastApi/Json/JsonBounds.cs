namespace PodcastApi;

/// <summary>What a text may become: a body of a few megabytes of <c>{},{},…</c> would live as a gigabyte of objects.</summary>
/// <param name="maxListEntries">The most entries of one list, fields beyond the known ones of an object included.</param>
/// <param name="maxReportedErrors">The most errors beside the object.</param>
internal sealed class JsonBounds(int maxListEntries, int maxReportedErrors)
{
    // A hundred shows with a hundred episodes each, several times over.
    private const int ListsFactor = 10;

    /// <summary>For texts that the caller holds already.</summary>
    internal static readonly JsonBounds None = new(int.MaxValue, int.MaxValue);

    internal int MaxListEntries { get; } = maxListEntries;

    internal int MaxReportedErrors { get; } = maxReportedErrors;

    /// <summary>Of all lists of a text together.</summary>
    internal long MaxEntries { get; } = (long)maxListEntries * ListsFactor;
}
