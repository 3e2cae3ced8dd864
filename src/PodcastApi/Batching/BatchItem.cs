namespace PodcastApi;

/// <summary>An id that is requested, however often it stands in the source.</summary>
internal sealed class BatchItem<T>(string id)
    where T : class
{
    internal string Id { get; } = id;

    /// <summary>Null until something is known.</summary>
    internal BatchResult<T>? Result { get; set; }

    /// <summary>An id that can't be sent has its result at once.</summary>
    internal static BatchItem<T> Unusable(string? id, ArgumentException why) => new(id ?? "") { Result = BatchResult.Failed<T>(id ?? "", why) };
}
