using Microsoft.Extensions.Hosting;

namespace PodcastApi.Emulator;

/// <summary>Ignores signals: Ctrl-C is for the program that hosts the emulator.</summary>
internal sealed class QuietLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
