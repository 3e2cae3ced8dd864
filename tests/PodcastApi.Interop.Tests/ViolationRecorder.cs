using Newtonsoft.Json.Linq;

namespace PodcastApi.Interop.Tests;

/// <summary>Records what Prism reports for each exchange.</summary>
internal sealed class ViolationRecorder : DelegatingHandler
{
    internal ViolationRecorder()
        : base(new SocketsHttpHandler())
    {
    }

    internal int Responses { get; private set; }

    internal List<JToken> All { get; } = [];

    /// <summary>Violations of responses only: a request meant to be rejected may break the document, its response may not.</summary>
    internal IEnumerable<JToken> OfResponses => All.Where(violation => (string?)violation["location"]?[0] != "request");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        Responses++;
        if (response.Headers.TryGetValues("sl-violations", out var values)) All.AddRange(values.SelectMany(JArray.Parse));
        return response;
    }
}
