using PodcastApi.Benchmarks.Stock.OverNewtonsoft;

namespace PodcastApi.Benchmarks.Clients;

/// <summary>What NSwag generates with its own templates and its default library.</summary>
internal sealed class StockNewtonsoft : IClientUnderTest
{
    private static readonly Newtonsoft.Json.JsonSerializerSettings Settings = new();

    public string Name => "NSwag stock, Newtonsoft";

    public object Decode(PayloadShape shape, byte[] body)
    {
        // As its ReadObjectResponseAsync does it.
        using var stream = new MemoryStream(body);
        using var text = new StreamReader(stream);
        using var json = new Newtonsoft.Json.JsonTextReader(text);
        var serializer = Newtonsoft.Json.JsonSerializer.Create(Settings);
        return shape switch
        {
            PayloadShape.Show100 => serializer.Deserialize<GetPodcastShowResponse>(json)!,
            PayloadShape.Eps50 => serializer.Deserialize<GetPodcastEpisodesResponse>(json)!,
            _ => serializer.Deserialize<GetPodcastEpisodeResponse>(json)!,
        };
    }

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
