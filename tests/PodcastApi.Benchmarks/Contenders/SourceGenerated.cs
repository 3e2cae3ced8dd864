using System.Net.Http.Json;
using System.Text.Json;
using PodcastApi.Benchmarks.Contenders.Plain;

namespace PodcastApi.Benchmarks.Contenders;

/// <summary>System.Text.Json with its source generator: what everything is measured by.</summary>
internal sealed class SourceGenerated : IContender
{
    public string Name => "System.Text.Json, source generated";

    public object Decode(PayloadShape shape, byte[] body) => shape switch
    {
        PayloadShape.Show100 => JsonSerializer.Deserialize(body, PlainContext.Default.ShowAnswer)!,
        PayloadShape.Eps50 => JsonSerializer.Deserialize(body, PlainContext.Default.EpisodesAnswer)!,
        _ => JsonSerializer.Deserialize(body, PlainContext.Default.EpisodeAnswer)!,
    };

    public Func<PayloadShape, Task> Over(HttpMessageHandler handler, Uri baseAddress)
    {
        var client = Requests.Client(handler, baseAddress);
        return shape => shape switch
        {
            PayloadShape.Show100 => client.GetFromJsonAsync(Requests.PathOf(shape), PlainContext.Default.ShowAnswer),
            PayloadShape.Eps50 => client.GetFromJsonAsync(Requests.PathOf(shape), PlainContext.Default.EpisodesAnswer),
            _ => client.GetFromJsonAsync(Requests.PathOf(shape), PlainContext.Default.EpisodeAnswer),
        };
    }
}
