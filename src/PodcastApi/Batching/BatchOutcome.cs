namespace PodcastApi;

/// <summary>Outcome of a bulk operation for one id.</summary>
public enum BatchOutcome
{
    /// <summary>The service knows the id; it was read or written.</summary>
    Succeeded,

    /// <summary>
    /// The service does not know the id: it returned 404 for a request of this id alone, or a successful response without any
    /// items. An id that is missing from a response with other items is requested again.
    /// </summary>
    NotFound,

    /// <summary>The request failed, so the outcome is unknown. <see cref="BatchResult{T}.Exception"/> contains the cause.</summary>
    Failed,
}
