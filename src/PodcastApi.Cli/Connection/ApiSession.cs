using PodcastApi.Emulator;

namespace PodcastApi.Cli;

/// <summary>What a command talks to, and where its results go.</summary>
internal sealed class ApiSession : IAsyncDisposable
{
    private readonly PodcastApiEmulator? _emulator;
    private readonly PodcastClient _client;

    private ApiSession(PodcastClient client, bool isJson, PodcastApiEmulator? emulator = null)
    {
        _client = client;
        _emulator = emulator;
        IsJson = isJson;
        CallOptions = new PodcastCallOptions { KeepBody = isJson };
    }

    internal IPodcastClient Client => _client;

    internal IPodcastResponseClient Api => _client.WithResponse;

    /// <summary>To hand to every call.</summary>
    internal PodcastCallOptions CallOptions { get; }

    /// <summary>Whether results are the answers' bodies, rather than text for people.</summary>
    internal bool IsJson { get; }

    internal static ApiSession Open(ConnectionSettings? settings, bool isJson)
    {
        if (settings is null)
        {
            Notice.Write($"Emulated; {ConnectionSettings.ApiKeyVariable} and {ConnectionSettings.AccessTokenVariable} lead to the real API.");
            var emulator = new PodcastApiEmulator();
            return new ApiSession(emulator.CreateClient(), isJson, emulator);
        }

        var options = new PodcastClientOptions { ApiKey = settings.ApiKey, AccessToken = settings.AccessToken };
        if (settings.BaseAddress is { } address) options.BaseAddress = address;
        return new ApiSession(new PodcastClient(options), isJson);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_emulator is not null) await _emulator.DisposeAsync().ConfigureAwait(false);
    }
}
