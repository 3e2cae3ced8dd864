namespace PodcastApi.Benchmarks.Clients.Plain;

internal sealed class PlainPageInfo
{
    public bool? HasNextPage { get; set; }

    public string? Token { get; set; }
}
