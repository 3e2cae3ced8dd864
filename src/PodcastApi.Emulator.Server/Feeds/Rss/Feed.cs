namespace PodcastApi.Emulator.Server;

/// <summary>A parsed feed, before it is added to the catalog.</summary>
/// <param name="Show">The show, with an id derived from the feed. Has no url, since the API's urls are not the publisher's pages.</param>
/// <param name="Episodes">The episodes, in the feed's order, each with a unique id.</param>
internal sealed record Feed(PodcastShow Show, IReadOnlyList<PodcastEpisode> Episodes)
{
    /// <summary>Creates a feed after it was read completely, because its identity may follow the items.</summary>
    /// <param name="channel">What the feed says of the show.</param>
    /// <param name="items">The items, in the feed's order.</param>
    /// <param name="name">Replaces a missing title; null for none.</param>
    /// <param name="notes">Receives what is left out or guessed.</param>
    /// <returns>The feed; null if it has nothing to identify it.</returns>
    internal static Feed? From(FeedElements channel, IReadOnlyList<FeedItem> items, string? name, FeedNotes notes)
    {
        if (FeedId.OfShow(channel, name) is not { } id) return null;
        var title = channel.First("title", "itunes:title", "atom:title", "dc:title")?.Trim();
        if (title is null && name is not null) notes.Warn("the feed has no title and is named after its file", null, name);
        var site = FeedImage.Site(channel);
        var show = new PodcastShow
        {
            Id = id.ToString(),
            Title = title ?? name,
            Description = channel.First(
                "content:encoded", "description", "itunes:summary", "googleplay:description", "itunes:subtitle",
                "atom:subtitle", "dc:description"),
            Author = PersonName.Of(channel.First(
                "itunes:author", "googleplay:author", "dc:creator", "author", "atom:author/atom:name", "itunes:owner/itunes:name",
                "managingeditor")),
            Images = FeedImage.Of(FeedImage.Addresses(channel), site),
        };
        return new Feed(
            show,
            [.. FeedKeys.Tell(items, notes).Select(item => item.Create(FeedId.Named(id, item.Key).ToString(), show, site))]);
    }
}
