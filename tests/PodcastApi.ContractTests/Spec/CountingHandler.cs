namespace PodcastApi.ContractTests.Spec;

internal sealed class CountingHandler : HttpMessageHandler
{
    internal int Requests { get; private set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests++;
        return Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.NotFound));
    }
}
