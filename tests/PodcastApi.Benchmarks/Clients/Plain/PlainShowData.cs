namespace PodcastApi.Benchmarks.Clients.Plain;

internal sealed class PlainShowData
{
    public PlainShow? PodcastShow { get; set; }
}
