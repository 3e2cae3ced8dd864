using System.Text;
using Newtonsoft.Json;
using PodcastApi.Benchmarks.Clients.Plain;

namespace PodcastApi.Benchmarks.Clients;

internal sealed class NewtonsoftText : IClientUnderTest
{
    public string Name => "Newtonsoft, from a string";

    public object Decode(PayloadShape shape, byte[] body) => Read(shape, Encoding.UTF8.GetString(body));

    public Func<PayloadShape, Task> Over(HttpMessageHandler handler, Uri baseAddress)
    {
        var client = Requests.Client(handler, baseAddress);
        return CallAsync;

        async Task<object> CallAsync(PayloadShape shape) =>
            Read(shape, await client.GetStringAsync(new Uri(Requests.PathOf(shape), UriKind.Relative)));
    }

    private static object Read(PayloadShape shape, string text) => shape switch
    {
        PayloadShape.Show100 => JsonConvert.DeserializeObject<PlainResponse<PlainShowData>>(text)!,
        PayloadShape.Eps50 => JsonConvert.DeserializeObject<PlainResponse<PlainEpisodesData>>(text)!,
        _ => JsonConvert.DeserializeObject<PlainResponse<PlainEpisodeData>>(text)!,
    };
}
