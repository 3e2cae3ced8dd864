namespace PodcastApi;

/// <summary>The API calls of a bulk operation, for a batch and for one id.</summary>
internal sealed class BatchOperation<T>(Func<string, CancellationToken, Task<PodcastResponse<T>>> one)
    where T : class
{
    /// <summary>Requests one id. The URL identifies the id that the response belongs to.</summary>
    internal Func<string, CancellationToken, Task<PodcastResponse<T>>> One { get; } = one;

    /// <summary>Clock of the client.</summary>
    internal TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Maximum number of ids per request.</summary>
    internal int Size => Together?.Size ?? 1;

    /// <summary>Requests many ids at once; null if the API has no such operation.</summary>
    internal MultiGetOperation<T>? Together { get; init; }
}
