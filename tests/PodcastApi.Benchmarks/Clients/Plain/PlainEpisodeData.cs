namespace PodcastApi.Benchmarks.Clients.Plain;

internal sealed class PlainEpisodeData
{
    public PlainEpisode? PodcastEpisode { get; set; }
}
