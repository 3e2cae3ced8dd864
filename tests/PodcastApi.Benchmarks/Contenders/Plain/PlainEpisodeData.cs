namespace PodcastApi.Benchmarks.Contenders.Plain;

internal sealed class PlainEpisodeData
{
    public PlainEpisode? PodcastEpisode { get; set; }
}
