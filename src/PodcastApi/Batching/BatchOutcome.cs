namespace PodcastApi;

/// <summary>What became of one id of a bulk operation.</summary>
public enum BatchOutcome
{
    /// <summary>The service knows the id: it was read, or written.</summary>
    Found,

    /// <summary>
    /// The service does not know the id: it left it out of a good answer, or answered 404 to it alone. Of two ids of one
    /// object in the same batch a service may answer one; then the other is told as missing.
    /// </summary>
    Missing,

    /// <summary>Nothing is known of the id; the exception tells why.</summary>
    Failed,
}
