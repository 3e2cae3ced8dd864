namespace PodcastApi.ContractTests.Faults;

/// <summary>Signals when the headers of a response have reached the client, so that what follows happens within the body.</summary>
internal sealed class HeaderSignal : DelegatingHandler
{
    private readonly SemaphoreSlim _came = new(0);

    internal HeaderSignal()
        : base(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
    }

    /// <summary>Completes once for each response.</summary>
    internal Task CameAsync(CancellationToken end) => _came.WaitAsync(end);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        _came.Release();
        return response;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _came.Dispose();
        base.Dispose(disposing);
    }
}
