using PodcastApi.Benchmarks.Stock.OverSystemTextJson;

namespace PodcastApi.Benchmarks.Clients;

/// <summary>What NSwag generates with its own templates when System.Text.Json is requested.</summary>
internal sealed class StockSystemTextJson : IClientUnderTest
{
    private static readonly System.Text.Json.JsonSerializerOptions Options = new();

    public string Name => "NSwag stock, System.Text.Json";

    public object Decode(PayloadShape shape, byte[] body) => shape switch
    {
        PayloadShape.Show100 => System.Text.Json.JsonSerializer.Deserialize<GetPodcastShowResponse>(body, Options)!,
        PayloadShape.Eps50 => System.Text.Json.JsonSerializer.Deserialize<GetPodcastEpisodesResponse>(body, Options)!,
        _ => System.Text.Json.JsonSerializer.Deserialize<GetPodcastEpisodeResponse>(body, Options)!,
    };

    public Func<PayloadShape, Task> Over(HttpMessageHandler handler, Uri baseAddress)
    {
        var client = new StockClient(Requests.Client(handler, baseAddress)) { BaseUrl = baseAddress.AbsoluteUri };
        return shape => shape switch
        {
            PayloadShape.Show100 => client.GetPodcastShowAsync(Requests.ShowId),
            PayloadShape.Eps50 => client.GetPodcastEpisodesAsync(Requests.EpisodeIds),
            _ => client.GetPodcastEpisodeAsync(Requests.EpisodeId),
        };
    }
}
