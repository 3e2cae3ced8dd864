namespace PodcastApi.Benchmarks.Clients.Plain;

/// <summary>Plain classes, as one would write them for System.Text.Json or Newtonsoft.</summary>
internal sealed class PlainResponse<T>
{
    public T? Data { get; set; }
}
