using System.Net.Http.Json;
using System.Text.Json;
using PodcastApi.Benchmarks.Clients.Plain;

namespace PodcastApi.Benchmarks.Clients;

internal sealed class Reflecting : IClientUnderTest
{
    internal static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public string Name => "System.Text.Json, reflection";

    public object Decode(PayloadShape shape, byte[] body) => shape switch
    {
        PayloadShape.Show100 => JsonSerializer.Deserialize<PlainResponse<PlainShowData>>(body, Options)!,
        PayloadShape.Eps50 => JsonSerializer.Deserialize<PlainResponse<PlainEpisodesData>>(body, Options)!,
        _ => JsonSerializer.Deserialize<PlainResponse<PlainEpisodeData>>(body, Options)!,
    };

    public Func<PayloadShape, Task> Over(HttpMessageHandler handler, Uri baseAddress)
    {
        var client = Requests.Client(handler, baseAddress);
        return shape => shape switch
        {
            PayloadShape.Show100 => client.GetFromJsonAsync<PlainResponse<PlainShowData>>(Requests.PathOf(shape), Options),
            PayloadShape.Eps50 => client.GetFromJsonAsync<PlainResponse<PlainEpisodesData>>(Requests.PathOf(shape), Options),
            _ => client.GetFromJsonAsync<PlainResponse<PlainEpisodeData>>(Requests.PathOf(shape), Options),
        };
    }
}
