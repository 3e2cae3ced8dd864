using System.Net;
using System.Net.Http.Headers;

namespace PodcastApi.Benchmarks.Serving;

/// <summary>Responses at once, from memory.</summary>
internal sealed class MemoryHandler(byte[] body, bool yields = false) : HttpMessageHandler
{
    internal static readonly Uri BaseAddress = new("https://api.example.com/v1/");

    private static readonly MediaTypeHeaderValue Json = new("application/json");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (yields) await Task.Yield();
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = Json;
        content.Headers.ContentLength = body.Length;
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request };
    }
}
