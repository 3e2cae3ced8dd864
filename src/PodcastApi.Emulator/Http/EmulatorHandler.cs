using System.Net;
using System.Net.Http.Headers;

namespace PodcastApi.Emulator;

/// <summary>Handles the requests of an HttpClient without a network.</summary>
internal sealed class EmulatorHandler(ApiService service) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var emulated = service.Handle(await ReadAsync(request, cancellationToken).ConfigureAwait(false));
        if (emulated.Delivery.Delay > TimeSpan.Zero)
            await Task.Delay(emulated.Delivery.Delay, service.Time, cancellationToken).ConfigureAwait(false);
        var response = new HttpResponseMessage((HttpStatusCode)emulated.Status) { RequestMessage = request, Content = Content(emulated) };
        foreach (var (name, value) in emulated.Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, value)) response.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    private StreamContent Content(EmulatorResponse response)
    {
        var body = response.Body();
        return new StreamContent(new DeliveryStream(response.Delivery, body, service.Time))
        {
            Headers = { ContentType = MediaTypeHeaderValue.Parse(response.ContentType), ContentLength = body.Length },
        };
    }

    private static async Task<EmulatorRequest> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var read = Read(request);
        if (LoginRouter.Find(read) is null) return read;

        // Read as an array, so that the content can be sent again.
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        using var stream = new MemoryStream(body);
        return read with { Body = await RequestBody.ReadAsync(stream, cancellationToken).ConfigureAwait(false) };
    }

    private static EmulatorRequest Read(HttpRequestMessage request)
    {
        // Reading ContentLength adds it to the headers.
        var hasBody = request.Content is not null && request.Content.Headers.ContentLength is not 0;
        var headers = request.Headers.NonValidated.Concat(
            hasBody ? request.Content!.Headers.NonValidated : default(HttpHeadersNonValidated));
        return new EmulatorRequest(
            request.Method.Method,
            request.RequestUri!.PathAndQuery,
            [.. headers.SelectMany(header => header.Value.Select(value => KeyValuePair.Create(header.Key, value)))]);
    }
}
