namespace PodcastApi.Benchmarks.Clients.Plain;

internal sealed class PlainEpisodes
{
    public PlainPageInfo? PageInfo { get; set; }

    public int? EdgeCount { get; set; }

    public List<PlainEdge>? Edges { get; set; }
}
