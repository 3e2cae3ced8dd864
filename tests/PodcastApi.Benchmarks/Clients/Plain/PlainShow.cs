namespace PodcastApi.Benchmarks.Clients.Plain;

internal sealed class PlainShow
{
    public string? Id { get; set; }

    public string? Title { get; set; }

    public string? Url { get; set; }

    public string? Description { get; set; }

    public string? Author { get; set; }

    public List<PlainImage>? Images { get; set; }

    public PlainEpisodes? Episodes { get; set; }
}
