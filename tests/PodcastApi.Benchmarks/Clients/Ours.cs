namespace PodcastApi.Benchmarks.Clients;

/// <summary>This library, with all of its defaults.</summary>
internal sealed class Ours : IClientUnderTest
{
    private static readonly PodcastClientOptions Defaults = new();
    private static readonly JsonBounds Bounds = new(Defaults.MaxListEntries, Defaults.MaxReportedErrors);

    public string Name => "PodcastApi";

    public object Decode(PayloadShape shape, byte[] body) => shape switch
    {
        PayloadShape.Show100 => Read<PodcastShow>(ApiOperations.GetPodcastShow, JsonModel.Read, body),
        PayloadShape.Eps50 => Read<IReadOnlyList<PodcastEpisode>>(ApiOperations.GetPodcastEpisodes, JsonModel.Read, body),
        _ => Read<PodcastEpisode>(ApiOperations.GetPodcastEpisode, JsonModel.Read, body),
    };

    public Func<PayloadShape, Task> Over(HttpMessageHandler handler, Uri baseAddress)
    {
        var client = Client(handler, baseAddress);
        return shape => shape switch
        {
            PayloadShape.Show100 => client.GetPodcastShowAsync(Requests.ShowId),
            PayloadShape.Eps50 => client.GetPodcastEpisodesAsync(Requests.EpisodeIds),
            _ => client.GetPodcastEpisodeAsync(Requests.EpisodeId),
        };
    }

    internal static PodcastClient Client(HttpMessageHandler handler, Uri baseAddress) =>
        new(
            new HttpClient(handler, disposeHandler: false),
            new PodcastClientOptions
            {
                ApiKey = Requests.ApiKey,
                AccessToken = Requests.AccessToken,
                BaseAddress = baseAddress,
            }
        );

    /// <summary>As ResponseReader does it.</summary>
    private static object Read<T>(ApiOperation operation, JsonValueReader<T> read, byte[] body)
    {
        var envelope = new Envelope<T>(operation, read, Bounds);
        envelope.Fill(body);
        return envelope.Value!;
    }
}
