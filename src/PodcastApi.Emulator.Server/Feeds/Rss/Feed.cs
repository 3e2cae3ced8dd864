namespace PodcastApi.Emulator.Server;

/// <summary>What a feed says, before the catalog has it.</summary>
/// <param name="Show">With the id that follows from the feed. Without a url: as the API has it, that is no page of the publisher's.</param>
/// <param name="Episodes">In the feed's order, each with an id of its own.</param>
internal sealed record Feed(PodcastShow Show, IReadOnlyList<PodcastEpisode> Episodes)
{
    /// <summary>Puts a feed together once all of it has been read: what tells it from others may stand behind the items.</summary>
    /// <returns>Null when nothing does.</returns>
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
        return new Feed(show, [.. FeedKeys.Tell(items, skipped, warnings).Select(item => item.Create(FeedId.Named(id, item.Key).ToString(), show))]);
    }
}
