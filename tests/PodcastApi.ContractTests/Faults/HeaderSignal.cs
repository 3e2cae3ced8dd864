namespace PodcastApi.ContractTests.Faults;

/// <summary>Tells when an answer's headers have reached the client, so that what comes next is within the body.</summary>
internal sealed class HeaderSignal : DelegatingHandler
{
    private readonly TaskCompletionSource _came = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal HeaderSignal()
        : base(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
    }

    internal Task Came => _came.Task;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        _came.TrySetResult();
        return response;
    }
}
