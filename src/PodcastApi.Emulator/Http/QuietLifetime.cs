using Microsoft.Extensions.Hosting;

namespace PodcastApi.Emulator;

/// <summary>Leaves the signals alone: Ctrl-C is for the program that the emulator is part of.</summary>
internal sealed class QuietLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
