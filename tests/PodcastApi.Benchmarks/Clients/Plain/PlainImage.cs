namespace PodcastApi.Benchmarks.Clients.Plain;

internal sealed class PlainImage
{
    public string? Url { get; set; }

    public int? Height { get; set; }

    public int? Width { get; set; }

    public string? ImageType { get; set; }
}
