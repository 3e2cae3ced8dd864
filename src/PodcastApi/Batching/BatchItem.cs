namespace PodcastApi;

/// <summary>An id to request, shared by all its occurrences in the source.</summary>
internal sealed class BatchItem<T>(string id)
    where T : class
{
    internal string Id { get; } = id;

    /// <summary>Null until the outcome is known.</summary>
    internal BatchResult<T>? Result { get; set; }

    /// <summary>Creates the item of an id that can't be sent. Its result is already set.</summary>
    internal static BatchItem<T> Unusable(string? id, ArgumentException why) =>
        new(id ?? "") { Result = BatchResult.Failed<T>(id ?? "", why) };
}
