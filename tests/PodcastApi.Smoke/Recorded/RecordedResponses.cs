using System.Net;
using System.Net.Http.Headers;

namespace PodcastApi.Smoke;

/// <summary>Responses with the documented bodies, without a network.</summary>
internal sealed class RecordedResponses : HttpMessageHandler
{
    internal const string ApiKey = "amzn1.application.00000000000000000000000000000000";

    internal static readonly Uri Api = new("https://api.music.amazon.dev/v1/");

    internal static readonly Uri Token = new("https://api.amazon.com/auth/o2/token");

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var name = NameOf(request);
        var body = new StreamContent(
            typeof(RecordedResponses).Assembly.GetManifestResourceStream(name)
                ?? throw new InvalidOperationException($"No recorded response {name}."));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = body, RequestMessage = request });
    }

    private static string NameOf(HttpRequestMessage request) => (request.Method.Method, request.RequestUri!.AbsolutePath) switch
    {
        ("POST", _) => "token.json",
        ("GET", "/v1/podcasts/shows") => "getPodcastShows.200.json",
        ("GET", "/v1/podcasts/episodes") => "getPodcastEpisodes.200.json",
        ("GET", ['/', 'v', '1', '/', 'p', 'o', 'd', 'c', 'a', 's', 't', 's', '/', 'e', ..]) => "getPodcastEpisode.200.json",
        ("GET", _) => request.RequestUri.Query.Contains("cursor=", StringComparison.Ordinal) ? "lastPage.json" : "getPodcastShow.200.json",
        ("PUT", ['/', 'v', '1', '/', 'm', 'e', '/', 'p', ..]) => "savePodcastEpisode.200.json",
        ("PUT", _) => "followPodcastShow.200.json",
        ("DELETE", ['/', 'v', '1', '/', 'm', 'e', '/', 'p', ..]) => "removePodcastEpisode.200.json",
        _ => "unfollowPodcastShow.200.json",
    };
}
