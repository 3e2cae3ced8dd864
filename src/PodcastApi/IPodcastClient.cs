namespace PodcastApi;

/// <summary>Client for the podcast endpoints of the Amazon Music Web API.</summary>
/// <remarks>New API operations add members, so mock this interface instead of implementing it.</remarks>
public partial interface IPodcastClient
{
    /// <summary>The same operations, returning also the status, headers and request id of the response.</summary>
    IPodcastResponseClient WithResponse { get; }

    /// <summary>Lists all episodes of a show, from all pages, in the show's order. Fetches one page ahead by default.</summary>
    /// <param name="showId">The id of the show.</param>
    /// <param name="options">Page size, start and end of the list, pages to fetch ahead; null for the defaults. Copied.</param>
    /// <returns>The episodes. Nothing is sent until they are enumerated; each enumeration starts over.</returns>
    /// <exception cref="ArgumentException">The id or an option is out of range.</exception>
    PodcastEpisodePageable ListEpisodesAsync(string showId, ListEpisodesOptions? options = null);
}
