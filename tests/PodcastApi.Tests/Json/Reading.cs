using PodcastApi.Tests.Http;

namespace PodcastApi.Tests.Json;

/// <summary>Sends a body through a client, as the wire would.</summary>
internal static class Reading
{
    internal static Task<PodcastEpisode> Episode(string episode) => EpisodeBytes(System.Text.Encoding.UTF8.GetBytes(Body(episode)));

    internal static string Body(string episode) => $$"""{"data": {"podcastEpisode": {{episode}} } }""";

    internal static async Task<PodcastEpisode> EpisodeBytes(byte[] body)
    {
        using var handler = new StubHandler(_ => new HttpResponseMessage { Content = new ByteArrayContent(body) });
        using var client = Clients.Over(handler);
        return await client.GetPodcastEpisodeAsync("x");
    }
}
