namespace PodcastApi.Emulator.Server;

/// <summary>The image of a show or episode. Feeds don't contain its size.</summary>
internal static class FeedImage
{
    /// <summary>Returns the image; null for none.</summary>
    internal static IReadOnlyList<PodcastImage>? Of(FeedElements elements) =>
        elements.First("itunes:image@href", "image/url", "media:thumbnail@url", "itunes:image") is { } url
            ? [new PodcastImage { Url = url.Trim(), ImageType = PodcastImageType.Primary }]
            : null;
}
