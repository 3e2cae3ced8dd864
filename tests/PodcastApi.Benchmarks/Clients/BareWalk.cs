using System.Text.Json;
using PodcastApi.Benchmarks.Clients.Limit;

namespace PodcastApi.Benchmarks.Clients;

/// <summary>The limit: a walk by hand over this one form of response, which checks nothing and keeps nothing else.</summary>
internal sealed class BareWalk : IClientUnderTest
{
    public string Name => "Utf8JsonReader, by hand (the limit)";

    public object Decode(PayloadShape shape, byte[] body)
    {
        var json = new Utf8JsonReader(body);
        // {"data":{"name":
        for (var tokens = 0; tokens < 5; tokens++) json.Read();
        return shape switch
        {
            PayloadShape.Show100 => ShowWalk.Show(ref json),
            PayloadShape.Eps50 => EpisodeWalk.Episodes(ref json),
            _ => EpisodeWalk.Episode(ref json),
        };
    }

    public Func<PayloadShape, Task>? Over(HttpMessageHandler handler, Uri baseAddress) => null;
}
