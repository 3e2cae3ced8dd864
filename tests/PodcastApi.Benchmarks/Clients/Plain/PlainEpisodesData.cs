namespace PodcastApi.Benchmarks.Clients.Plain;

internal sealed class PlainEpisodesData
{
    public List<PlainEpisode>? PodcastEpisodes { get; set; }
}
