namespace PodcastApi;

/// <content>Lists of episodes, page by page.</content>
public sealed partial class PodcastClient
{
    /// <inheritdoc/>
    public PodcastEpisodePageable ListEpisodesAsync(string showId, ListEpisodesOptions? options = null) => new(this, showId, options);
}
