using System.Net.Http.Headers;

namespace PodcastApi.Benchmarks.Clients;

/// <summary>What every contender sends: the same addresses, and the credentials of the API.</summary>
internal static class Requests
{
    internal const string ApiKey = "amzn1.application.0123456789abcdef0123456789abcdef";
    internal const string AccessToken = "Atza|EXAMPLE-token";
    internal const string ShowId = "63825c25-4a0b-4389-a1cc-c72e5dc8bb7b";
    internal const string EpisodeId = "4c580caf-3b61-4311-a9c5-2c006651aa23";

    internal static readonly string[] EpisodeIds = [.. Enumerable.Range(0, 50).Select(i => $"4c580caf-3b61-4311-a9c5-2c0066510{i:000}")];

    internal static string PathOf(PayloadShape shape) => shape switch
    {
        PayloadShape.Show100 => "podcasts/shows/" + ShowId,
        PayloadShape.Eps50 => "podcasts/episodes?ids=" + string.Join("%2C", EpisodeIds),
        _ => "podcasts/episodes/" + EpisodeId,
    };

    internal static HttpClient Client(HttpMessageHandler handler, Uri baseAddress)
    {
        var client = new HttpClient(handler, disposeHandler: false) { BaseAddress = baseAddress };
        client.DefaultRequestHeaders.TryAddWithoutValidation("x-api-key", ApiKey);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", AccessToken);
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return client;
    }
}
