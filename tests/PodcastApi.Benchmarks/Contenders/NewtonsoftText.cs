using System.Text;
using Newtonsoft.Json;
using PodcastApi.Benchmarks.Contenders.Plain;

namespace PodcastApi.Benchmarks.Contenders;

internal sealed class NewtonsoftText : IContender
{
    public string Name => "Newtonsoft, from a string";

    public object Decode(PayloadShape shape, byte[] body) => Read(shape, Encoding.UTF8.GetString(body));

    public Func<PayloadShape, Task> Over(HttpMessageHandler handler, Uri baseAddress)
    {
        var client = Requests.Client(handler, baseAddress);
        return CallAsync;

        async Task<object> CallAsync(PayloadShape shape) => Read(shape, await client.GetStringAsync(new Uri(Requests.PathOf(shape), UriKind.Relative)));
    }

    private static object Read(PayloadShape shape, string text) => shape switch
    {
        PayloadShape.Show100 => JsonConvert.DeserializeObject<PlainAnswer<PlainShowData>>(text)!,
        PayloadShape.Eps50 => JsonConvert.DeserializeObject<PlainAnswer<PlainEpisodesData>>(text)!,
        _ => JsonConvert.DeserializeObject<PlainAnswer<PlainEpisodeData>>(text)!,
    };
}
