using System.Net;
using System.Text;

namespace PodcastApi.Tests.Http;

/// <summary>Responses in memory, and keeps what was requested.</summary>
internal sealed class StubHandler(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> response) : HttpMessageHandler
{
    private readonly Lock _lock = new();
    private readonly List<SentRequest> _requests = [];

    internal StubHandler(Func<HttpRequestMessage, HttpResponseMessage> response)
        : this((request, _) => Task.FromResult(response(request)))
    {
    }

    internal bool Disposed { get; private set; }

    internal IReadOnlyList<SentRequest> Requests
    {
        get
        {
            lock (_lock) return [.. _requests];
        }
    }

    /// <summary>Gives the bodies one after the other, and the last one for ever.</summary>
    internal static StubHandler Responding(params string[] bodies)
    {
        var next = 0;
        return new StubHandler(_ => Json(bodies[Math.Min(next++, bodies.Length - 1)]));
    }

    internal static HttpResponseMessage Json(string body, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        lock (_lock) _requests.Add(SentRequest.From(request));
        cancellationToken.ThrowIfCancellationRequested();
        return await response(request, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        Disposed = true;
        base.Dispose(disposing);
    }
}
