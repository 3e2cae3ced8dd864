using System.Net;
using System.Text;
using PodcastApi.Tests.Errors;
using PodcastApi.Tests.Http;

namespace PodcastApi.Tests.Resilience;

/// <summary>What a server may response, or the way to it do.</summary>
internal static class Responses
{
    internal static HttpResponseMessage Show() => StubHandler.Json(Repository.Example("getPodcastShow.200"));

    internal static Func<HttpResponseMessage> Status(int status, string? retryAfter = null) => () =>
    {
        var response = StubHandler.Json("""{"error":{"code":"C","message":"M"}}""", (HttpStatusCode)status);
        if (retryAfter is not null) response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return response;
    };

    internal static Func<HttpResponseMessage> Body(string body) => () => StubHandler.Json(body);

    internal static HttpResponseMessage NoConnection() => throw new HttpRequestException("rejected");

    internal static HttpResponseMessage BrokenBody() =>
        new()
        {
            Content = new StreamContent(
                new ScriptedStream([Encoding.UTF8.GetBytes("""{"data":""")], _ => throw new IOException("broken off"))),
        };

    internal static HttpResponseMessage FromElsewhere()
    {
        var response = Show();
        response.RequestMessage = new HttpRequestMessage(HttpMethod.Get, new Uri("https://elsewhere.example/"));
        return response;
    }
}
