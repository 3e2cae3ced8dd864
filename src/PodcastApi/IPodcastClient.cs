namespace PodcastApi;

/// <summary>The podcast endpoints of the Amazon Music Web API.</summary>
/// <remarks>May grow with the API: mock it, do not implement it.</remarks>
public partial interface IPodcastClient
{
    /// <summary>The same operations, with what came beside the object: status, headers, request id.</summary>
    IPodcastResponseClient WithResponse { get; }

    /// <summary>All episodes of a show, from all pages, in the show's order; by default a page is fetched ahead.</summary>
    /// <param name="showId">The id of the show.</param>
    /// <param name="options">Page size, where to start and to end, pages to fetch ahead; null for the defaults. Copied.</param>
    /// <returns>Nothing is sent before it is enumerated; each enumeration starts anew.</returns>
    /// <exception cref="ArgumentException">The id or an option is out of range.</exception>
    PodcastEpisodePageable ListEpisodesAsync(string showId, ListEpisodesOptions? options = null);
}
