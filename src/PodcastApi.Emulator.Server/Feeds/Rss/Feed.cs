namespace PodcastApi.Emulator.Server;

/// <summary>A parsed feed, before it is added to the catalog.</summary>
/// <param name="Show">The show, with an id derived from the feed. Has no url, since the API's urls are not the publisher's pages.</param>
/// <param name="Episodes">The episodes, in the feed's order, each with a unique id.</param>
internal sealed record Feed(PodcastShow Show, IReadOnlyList<PodcastEpisode> Episodes)
{
    /// <summary>Creates a feed after it was read completely, because its identity may follow the items.</summary>
    /// <returns>The feed; null if it has nothing to identify it.</returns>
    internal static Feed? From(FeedElements channel, IReadOnlyList<FeedItem> items, FeedNotes skipped, FeedNotes warnings)
    {
        if (FeedId.OfShow(channel) is not { } id) return null;
        var show = new PodcastShow
        {
            Id = id.ToString(),
            Title = channel.First("title", "itunes:title")?.Trim(),
            Description = channel.First("content:encoded", "description", "itunes:summary", "itunes:subtitle"),
            Author = channel.First("itunes:author", "dc:creator", "author")?.Trim(),
            Images = FeedImage.Of(channel),
        };
        return new Feed(
            show,
            [.. FeedKeys.Tell(items, skipped, warnings).Select(item => item.Create(FeedId.Named(id, item.Key).ToString(), show))]);
    }
}
