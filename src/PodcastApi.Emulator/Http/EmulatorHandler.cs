using System.Net;
using System.Net.Http.Headers;

namespace PodcastApi.Emulator;

/// <summary>Takes the place of the network in an HttpClient.</summary>
internal sealed class EmulatorHandler(ApiService service) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var answer = service.Answer(Read(request));
        if (answer.Delivery.Delay > TimeSpan.Zero) await Task.Delay(answer.Delivery.Delay, service.Time, cancellationToken).ConfigureAwait(false);
        var response = new HttpResponseMessage((HttpStatusCode)answer.Status) { RequestMessage = request, Content = Content(answer) };
        foreach (var (name, value) in answer.Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, value)) response.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    private StreamContent Content(EmulatorAnswer answer)
    {
        var body = answer.Body();
        return new StreamContent(new DeliveryStream(answer.Delivery, body, service.Time))
        {
            Headers = { ContentType = MediaTypeHeaderValue.Parse(answer.ContentType), ContentLength = body.Length },
        };
    }

    private static EmulatorRequest Read(HttpRequestMessage request)
    {
        // Asking for the length has it among the headers.
        var hasBody = request.Content?.Headers.ContentLength is not 0 and not null;
        var headers = request.Headers.NonValidated.Concat(hasBody ? request.Content!.Headers.NonValidated : default(HttpHeadersNonValidated));
        return new EmulatorRequest(
            request.Method.Method,
            request.RequestUri!.PathAndQuery,
            [.. headers.SelectMany(header => header.Value.Select(value => KeyValuePair.Create(header.Key, value)))]);
    }
}
