namespace PodcastApi.ContractTests.StubServer;

/// <summary>One server for the assembly, started when its first test needs it.</summary>
public sealed class StubServerFixture : IDisposable
{
    private readonly WireMockStubServer _server = new();

    internal IStubServer Server => _server;

    public void Dispose() => _server.Dispose();
}
