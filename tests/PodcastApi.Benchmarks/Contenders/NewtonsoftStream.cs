using Newtonsoft.Json;
using PodcastApi.Benchmarks.Contenders.Plain;

namespace PodcastApi.Benchmarks.Contenders;

internal sealed class NewtonsoftStream : IContender
{
    private static readonly JsonSerializer Serializer = JsonSerializer.CreateDefault();

    public string Name => "Newtonsoft, from a stream";

    public object Decode(PayloadShape shape, byte[] body)
    {
        using var stream = new MemoryStream(body);
        return Read(shape, stream);
    }

    public Func<PayloadShape, Task> Over(HttpMessageHandler handler, Uri baseAddress)
    {
        var client = Requests.Client(handler, baseAddress);
        return CallAsync;

        async Task<object> CallAsync(PayloadShape shape)
        {
            using var response = await client.GetAsync(new Uri(Requests.PathOf(shape), UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
            response.EnsureSuccessStatusCode();
            using var stream = await response.Content.ReadAsStreamAsync();
            return Read(shape, stream);
        }
    }

    private static object Read(PayloadShape shape, Stream stream)
    {
        using var text = new StreamReader(stream);
        using var json = new JsonTextReader(text);
        return shape switch
        {
            PayloadShape.Show100 => Serializer.Deserialize<PlainAnswer<PlainShowData>>(json)!,
            PayloadShape.Eps50 => Serializer.Deserialize<PlainAnswer<PlainEpisodesData>>(json)!,
            _ => Serializer.Deserialize<PlainAnswer<PlainEpisodeData>>(json)!,
        };
    }
}
