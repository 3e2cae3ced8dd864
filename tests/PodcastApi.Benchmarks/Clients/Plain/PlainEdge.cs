namespace PodcastApi.Benchmarks.Clients.Plain;

internal sealed class PlainEdge
{
    public string? Cursor { get; set; }

    public PlainEpisode? Node { get; set; }
}
