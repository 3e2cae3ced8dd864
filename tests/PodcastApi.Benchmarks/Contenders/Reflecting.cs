using System.Net.Http.Json;
using System.Text.Json;
using PodcastApi.Benchmarks.Contenders.Plain;

namespace PodcastApi.Benchmarks.Contenders;

internal sealed class Reflecting : IContender
{
    internal static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public string Name => "System.Text.Json, reflection";

    public object Decode(PayloadShape shape, byte[] body) => shape switch
    {
        PayloadShape.Show100 => JsonSerializer.Deserialize<PlainAnswer<PlainShowData>>(body, Options)!,
        PayloadShape.Eps50 => JsonSerializer.Deserialize<PlainAnswer<PlainEpisodesData>>(body, Options)!,
        _ => JsonSerializer.Deserialize<PlainAnswer<PlainEpisodeData>>(body, Options)!,
    };

    public Func<PayloadShape, Task> Over(HttpMessageHandler handler, Uri baseAddress)
    {
        var client = Requests.Client(handler, baseAddress);
        return shape => shape switch
        {
            PayloadShape.Show100 => client.GetFromJsonAsync<PlainAnswer<PlainShowData>>(Requests.PathOf(shape), Options),
            PayloadShape.Eps50 => client.GetFromJsonAsync<PlainAnswer<PlainEpisodesData>>(Requests.PathOf(shape), Options),
            _ => client.GetFromJsonAsync<PlainAnswer<PlainEpisodeData>>(Requests.PathOf(shape), Options),
        };
    }
}
