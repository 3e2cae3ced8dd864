using PodcastApi.Emulator;

namespace PodcastApi.ContractTests.Emulation;

/// <summary>An emulator on a port, for the tests of one class.</summary>
public sealed class EmulatorFixture : IAsyncLifetime
{
    private EmulatorServer? _server;

    internal EmulatorServer Server => _server!;

    public async ValueTask InitializeAsync() => _server = new EmulatorServer(await PodcastApiEmulator.StartAsync());

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.Emulator.DisposeAsync();
    }
}
