using PodcastApi.Emulator;

namespace PodcastApi.Interop.Tests;

/// <summary>An emulator behind Prism.</summary>
public sealed class PrismFixture : IAsyncLifetime
{
    private PrismProxy? _prism;

    internal PodcastApiEmulator Emulator { get; private set; } = null!;

    internal Uri Address => _prism!.Address;

    public async ValueTask InitializeAsync()
    {
        Emulator = await PodcastApiEmulator.StartAsync();
        _prism = await PrismProxy.StartAsync(Emulator.BaseAddress);
    }

    public async ValueTask DisposeAsync()
    {
        if (_prism is not null) await _prism.DisposeAsync();
        await Emulator.DisposeAsync();
    }
}
