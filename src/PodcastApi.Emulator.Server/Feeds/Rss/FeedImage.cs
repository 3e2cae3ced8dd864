namespace PodcastApi.Emulator.Server;

/// <summary>The picture of a show or an episode; the feed says nothing of its size.</summary>
internal static class FeedImage
{
    /// <summary>Null for none.</summary>
    internal static IReadOnlyList<PodcastImage>? Of(FeedElements elements) =>
        elements.First("itunes:image@href", "image/url", "media:thumbnail@url", "itunes:image") is { } url
            ? [new PodcastImage { Url = url.Trim(), ImageType = PodcastImageType.Primary }]
            : null;
}
