namespace PodcastApi;

/// <summary>Creates results, for tests and custom clients.</summary>
public static class BatchResult
{
    /// <summary>Creates the result of an id that was read or written.</summary>
    public static BatchResult<T> Succeeded<T>(string id, T value)
        where T : class =>
        new(id, BatchOutcome.Succeeded, value ?? throw new ArgumentNullException(nameof(value)));

    /// <summary>Creates the result of an id that the service does not know.</summary>
    public static BatchResult<T> NotFound<T>(string id)
        where T : class =>
        new(id, BatchOutcome.NotFound);

    /// <summary>Creates the result of an id whose request failed.</summary>
    public static BatchResult<T> Failed<T>(string id, Exception exception)
        where T : class =>
        new(id, BatchOutcome.Failed, exception: exception ?? throw new ArgumentNullException(nameof(exception)));
}
