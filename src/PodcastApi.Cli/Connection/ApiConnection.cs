using PodcastApi.Emulator;

namespace PodcastApi.Cli;

/// <summary>What a command talks to.</summary>
internal sealed class ApiConnection : IAsyncDisposable
{
    private readonly PodcastApiEmulator _emulator = new();

    private ApiConnection() => Client = _emulator.CreateClient();

    internal PodcastClient Client { get; }

    internal static ApiConnection Open()
    {
        Console.Error.WriteLine("Nothing is configured: the answers come from an emulator in this process.");
        return new ApiConnection();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _emulator.DisposeAsync().ConfigureAwait(false);
    }
}
