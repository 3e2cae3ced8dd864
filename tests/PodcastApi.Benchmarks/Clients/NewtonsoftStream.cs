using Newtonsoft.Json;
using PodcastApi.Benchmarks.Clients.Plain;

namespace PodcastApi.Benchmarks.Clients;

internal sealed class NewtonsoftStream : IClientUnderTest
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
            using var response = await client.GetAsync(
                new Uri(Requests.PathOf(shape), UriKind.Relative),
                HttpCompletionOption.ResponseHeadersRead);
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
            PayloadShape.Show100 => Serializer.Deserialize<PlainResponse<PlainShowData>>(json)!,
            PayloadShape.Eps50 => Serializer.Deserialize<PlainResponse<PlainEpisodesData>>(json)!,
            _ => Serializer.Deserialize<PlainResponse<PlainEpisodeData>>(json)!,
        };
    }
}
