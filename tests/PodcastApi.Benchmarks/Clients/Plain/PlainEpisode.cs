namespace PodcastApi.Benchmarks.Clients.Plain;

internal sealed class PlainEpisode
{
    public string? Id { get; set; }

    public string? Title { get; set; }

    public string? Url { get; set; }

    public string? Type { get; set; }

    public string? Description { get; set; }

    public PlainShow? Podcast { get; set; }

    public string? Author { get; set; }

    public int? SeasonNumber { get; set; }

    public int? EpisodeNumber { get; set; }

    public List<PlainImage>? Images { get; set; }

    public double? Duration { get; set; }

    public DateTimeOffset? ReleaseDate { get; set; }
}
