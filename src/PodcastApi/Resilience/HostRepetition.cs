namespace PodcastApi;

/// <summary>
/// Sits innermost among the handlers of a client made by <c>AddPodcastApi</c> and counts how often one request passes:
/// more than once means that a handler of the host's repeats requests, and two repetitions would multiply.
/// </summary>
internal sealed class HostRepetition : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ApiHttpRequest.OriginalOf(request)?.Sent();
        return base.SendAsync(request, cancellationToken);
    }
}
