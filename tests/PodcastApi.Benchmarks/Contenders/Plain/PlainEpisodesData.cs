namespace PodcastApi.Benchmarks.Contenders.Plain;

internal sealed class PlainEpisodesData
{
    public List<PlainEpisode>? PodcastEpisodes { get; set; }
}
