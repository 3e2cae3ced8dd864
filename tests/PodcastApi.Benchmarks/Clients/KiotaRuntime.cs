using System.Text.Json;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Microsoft.Kiota.Serialization.Json;
using PodcastApi.Benchmarks.Clients.Kiota;

namespace PodcastApi.Benchmarks.Clients;

/// <summary>Kiota's runtime with all of its default middleware, and models written as its generator writes them.</summary>
internal sealed class KiotaRuntime : IClientUnderTest
{
    public string Name => "Kiota";

    public object Decode(PayloadShape shape, byte[] body)
    {
        // As its JsonParseNodeFactory does it, but without waiting.
        using var document = JsonDocument.Parse(body);
        return new JsonParseNode(document.RootElement.Clone()).GetObjectValue(KiotaResponse.Create)!;
    }

    public Func<PayloadShape, Task> Over(HttpMessageHandler handler, Uri baseAddress)
    {
        var adapter = new HttpClientRequestAdapter(
            new AnonymousAuthenticationProvider(),
            new JsonParseNodeFactory(),
            new JsonSerializationWriterFactory(),
            KiotaClientFactory.Create(handler))
        {
            BaseUrl = baseAddress.AbsoluteUri.TrimEnd('/'),
        };
        return shape => adapter.SendAsync(RequestFor(shape, adapter.BaseUrl), KiotaResponse.Create);
    }

    private static RequestInformation RequestFor(PayloadShape shape, string baseUrl)
    {
        var request = shape switch
        {
            PayloadShape.Show100 => Get("{+baseurl}/podcasts/shows/{id}", baseUrl, "id", Requests.ShowId),
            PayloadShape.Eps50 => Get("{+baseurl}/podcasts/episodes{?ids}", baseUrl, "ids", Requests.EpisodeIds),
            _ => Get("{+baseurl}/podcasts/episodes/{id}", baseUrl, "id", Requests.EpisodeId),
        };
        request.Headers.Add("x-api-key", Requests.ApiKey);
        request.Headers.Add("Authorization", "Bearer " + Requests.AccessToken);
        request.Headers.Add("Accept", "application/json");
        return request;
    }

    private static RequestInformation Get(string template, string baseUrl, string name, object value) =>
        new(Method.GET, template, new Dictionary<string, object> { ["baseurl"] = baseUrl, [name] = value });
}
