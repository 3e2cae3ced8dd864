using System.Net;
using System.Net.Http.Headers;

namespace PodcastApi.Emulator;

/// <summary>Takes the place of the network in an HttpClient.</summary>
internal sealed class EmulatorHandler(ApiService service) : HttpMessageHandler
{
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var answer = service.Answer(Read(request));
        return new HttpResponseMessage((HttpStatusCode)answer.Status)
        {
            RequestMessage = request,
            Content = new ByteArrayContent(answer.Body()) { Headers = { ContentType = new MediaTypeHeaderValue(EmulatorAnswer.ContentType) } },
        };
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(Send(request, cancellationToken));

    private static EmulatorRequest Read(HttpRequestMessage request) => new(
        request.Method.Method,
        request.RequestUri!.PathAndQuery,
        [.. request.Headers.NonValidated.SelectMany(header => header.Value.Select(value => KeyValuePair.Create(header.Key, value)))]);
}
