namespace PodcastApi;

/// <summary>What a bulk operation does for a batch, and for one id.</summary>
internal sealed class BatchOperation<T>(Func<string, CancellationToken, Task<PodcastResponse<T>>> one)
    where T : class
{
    /// <summary>Does one id; the address says whose respond to it is.</summary>
    internal Func<string, CancellationToken, Task<PodcastResponse<T>>> One { get; } = one;

    /// <summary>How many ids go together.</summary>
    internal int Size => Together?.Size ?? 1;

    /// <summary>Does many ids at once; null where the API has no such operation.</summary>
    internal MultiGetOperation<T>? Together { get; init; }
}
