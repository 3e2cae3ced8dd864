namespace PodcastApi;

/// <summary>What became of one id of a bulk operation.</summary>
public enum BatchOutcome
{
    /// <summary>The service knows the id: it was read, or written.</summary>
    Succeeded,

    /// <summary>
    /// The service does not know the id: a good response left it out and held nothing else either, or it responded with 404 to the id
    /// alone. Ids that were left out beside others are requested again.
    /// </summary>
    NotFound,

    /// <summary>Nothing is known of the id; the exception tells why.</summary>
    Failed,
}
