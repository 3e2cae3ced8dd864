using System.Net.Http.Json;
using System.Text.Json;
using PodcastApi.Benchmarks.Clients.Plain;

namespace PodcastApi.Benchmarks.Clients;

/// <summary>System.Text.Json with its source generator: what everything is measured by.</summary>
internal sealed class SourceGenerated : IClientUnderTest
{
    public string Name => "System.Text.Json, source generated";

    public object Decode(PayloadShape shape, byte[] body) => shape switch
    {
        PayloadShape.Show100 => JsonSerializer.Deserialize(body, PlainContext.Default.ShowResponse)!,
        PayloadShape.Eps50 => JsonSerializer.Deserialize(body, PlainContext.Default.EpisodesResponse)!,
        _ => JsonSerializer.Deserialize(body, PlainContext.Default.EpisodeResponse)!,
    };

    public Func<PayloadShape, Task> Over(HttpMessageHandler handler, Uri baseAddress)
    {
        var client = Requests.Client(handler, baseAddress);
        return shape => shape switch
        {
            PayloadShape.Show100 => client.GetFromJsonAsync(Requests.PathOf(shape), PlainContext.Default.ShowResponse),
            PayloadShape.Eps50 => client.GetFromJsonAsync(Requests.PathOf(shape), PlainContext.Default.EpisodesResponse),
            _ => client.GetFromJsonAsync(Requests.PathOf(shape), PlainContext.Default.EpisodeResponse),
        };
    }
}
