namespace PodcastApi.Benchmarks.Contenders.Plain;

/// <summary>Plain classes, as one would write them for System.Text.Json or Newtonsoft.</summary>
internal sealed class PlainAnswer<T>
{
    public T? Data { get; set; }
}
