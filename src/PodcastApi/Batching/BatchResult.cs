namespace PodcastApi;

/// <summary>Makes results, as tests and stand-ins need them.</summary>
public static class BatchResult
{
    /// <summary>The service knows the id.</summary>
    public static BatchResult<T> Succeeded<T>(string id, T value)
        where T : class =>
        new(id, BatchOutcome.Succeeded, value ?? throw new ArgumentNullException(nameof(value)));

    /// <summary>The service does not know the id.</summary>
    public static BatchResult<T> NotFound<T>(string id)
        where T : class =>
        new(id, BatchOutcome.NotFound);

    /// <summary>Nothing is known of the id.</summary>
    public static BatchResult<T> Failed<T>(string id, Exception exception)
        where T : class =>
        new(id, BatchOutcome.Failed, exception: exception ?? throw new ArgumentNullException(nameof(exception)));
}
