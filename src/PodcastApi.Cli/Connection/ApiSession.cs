using PodcastApi.Emulator;

namespace PodcastApi.Cli;

/// <summary>The client that a command uses, and its output format.</summary>
internal sealed class ApiSession : IAsyncDisposable
{
    private readonly IAsyncDisposable? _companion;
    private readonly PodcastClient _client;

    private ApiSession(PodcastClient client, bool isJson, IAsyncDisposable? companion)
    {
        _client = client;
        _companion = companion;
        IsJson = isJson;
        CallOptions = new PodcastCallOptions { KeepBody = isJson };
    }

    internal IPodcastClient Client => _client;

    internal IPodcastResponseClient Api => _client.WithResponse;

    /// <summary>Options for every call.</summary>
    internal PodcastCallOptions CallOptions { get; }

    /// <summary>Whether the output is JSON response bodies instead of readable text.</summary>
    internal bool IsJson { get; }

    internal static ApiSession Open(ConnectionSettings settings, bool isJson)
    {
        if (settings.IsEmulated)
        {
            StandardError.Write(
                $"Using the built-in emulator (sample data). To call the real API, set {ConnectionSettings.ApiKeyVariable} and "
                    + $"{ConnectionSettings.AccessTokenVariable}."
            );
            var emulator = new PodcastApiEmulator();
            return new ApiSession(emulator.CreateClient(), isJson, emulator);
        }

        var options = new PodcastClientOptions
        {
            BaseAddress = settings.Check(),
            ApiKey = settings.ApiKey.Value,
            AccessToken = settings.AccessToken.Value,
            AllowInsecureHttp = settings.AllowsInsecureHttp,
        };
        options.LoggerFactory = Console.IsErrorRedirected ? null : new RetryNotices();
        var provider = settings.Login is { } login ? new StoredLoginProvider(settings.LoginSettings, login, options.LoggerFactory) : null;
        options.AccessTokenProvider = provider;
        return new ApiSession(new PodcastClient(options), isJson, provider);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_companion is not null) await _companion.DisposeAsync().ConfigureAwait(false);
    }
}
