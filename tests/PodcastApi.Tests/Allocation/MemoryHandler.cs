using System.Net;

namespace PodcastApi.Tests.Allocation;

/// <summary>Responses from memory, on the thread that asks: all that a call allocates is then counted.</summary>
internal sealed class MemoryHandler(byte[] body) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(body), RequestMessage = request });
}
