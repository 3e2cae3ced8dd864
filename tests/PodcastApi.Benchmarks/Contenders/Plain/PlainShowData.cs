namespace PodcastApi.Benchmarks.Contenders.Plain;

internal sealed class PlainShowData
{
    public PlainShow? PodcastShow { get; set; }
}
