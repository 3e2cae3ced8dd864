using System.Text.Json;
using PodcastApi.Benchmarks.Contenders.Plain;
using Refit;

namespace PodcastApi.Benchmarks.Contenders;

internal sealed class Refitted : IContender
{
    private static readonly JsonSerializerOptions Options = SystemTextJsonContentSerializer.GetDefaultJsonSerializerOptions();

    public string Name => "Refit";

    public object Decode(PayloadShape shape, byte[] body) => shape switch
    {
        PayloadShape.Show100 => JsonSerializer.Deserialize<PlainAnswer<PlainShowData>>(body, Options)!,
        PayloadShape.Eps50 => JsonSerializer.Deserialize<PlainAnswer<PlainEpisodesData>>(body, Options)!,
        _ => JsonSerializer.Deserialize<PlainAnswer<PlainEpisodeData>>(body, Options)!,
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
