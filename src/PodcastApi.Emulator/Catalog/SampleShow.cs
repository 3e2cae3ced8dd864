namespace PodcastApi.Emulator;

internal static class SampleShow
{
    internal static PodcastShow Create(string title)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        return Complete(SampleId.From(title), title);
    }

    /// <summary>Creates a show with the given id and title and sample values for the rest.</summary>
    internal static PodcastShow Complete(string id, string title) => new()
    {
        Id = id,
        Title = title,
        Description = "\n      <p>The emulator made up this text.</p>\n    ",
        Author = "The emulator",
        Images = [new PodcastImage { Url = "https://m.media-amazon.com/images/S/emulated.jpeg", ImageType = PodcastImageType.Primary }],
    };
}
