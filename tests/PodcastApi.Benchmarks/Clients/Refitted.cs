using System.Text.Json;
using PodcastApi.Benchmarks.Clients.Plain;
using Refit;

namespace PodcastApi.Benchmarks.Clients;

internal sealed class Refitted : IClientUnderTest
{
    private static readonly JsonSerializerOptions Options = SystemTextJsonContentSerializer.GetDefaultJsonSerializerOptions();

    public string Name => "Refit";

    public object Decode(PayloadShape shape, byte[] body) => shape switch
    {
        PayloadShape.Show100 => JsonSerializer.Deserialize<PlainResponse<PlainShowData>>(body, Options)!,
        PayloadShape.Eps50 => JsonSerializer.Deserialize<PlainResponse<PlainEpisodesData>>(body, Options)!,
        _ => JsonSerializer.Deserialize<PlainResponse<PlainEpisodeData>>(body, Options)!,
    };

    public Func<PayloadShape, Task> Over(HttpMessageHandler handler, Uri baseAddress)
    {
        // It puts its paths behind the address, and wants that without its last slash.
        var api = RestService.For<IRefitApi>(Requests.Client(handler, new Uri(baseAddress.AbsoluteUri.TrimEnd('/'))));
        return shape => shape switch
        {
            PayloadShape.Show100 => api.ShowAsync(Requests.ShowId),
            PayloadShape.Eps50 => api.EpisodesAsync(Requests.EpisodeIds),
            _ => api.EpisodeAsync(Requests.EpisodeId),
        };
    }
}
