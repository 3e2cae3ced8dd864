namespace PodcastApi.Tests.DependencyInjection;

/// <summary>A host's own, which changes what it sends on.</summary>
internal sealed class ChangingHandler(Action<HttpRequestMessage> change) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        change(request);
        return base.SendAsync(request, cancellationToken);
    }
}
