namespace PodcastApi.ContractTests.StubServer;

/// <summary>One server for the assembly, started when its first test needs it.</summary>
public sealed class StubServerFixture : IAsyncLifetime
{
    private WireMockServer? _server;

    internal IStubServer Server => _server!;

    public async ValueTask InitializeAsync() => _server = await WireMockServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }
}
