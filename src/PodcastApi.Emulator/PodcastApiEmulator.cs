namespace PodcastApi.Emulator;

/// <summary>The podcast endpoints of the Amazon Music Web API, emulated in this process.</summary>
/// <remarks>Safe to use from many threads at once. Not the real thing: the package's README lists what it does not enforce.</remarks>
public sealed class PodcastApiEmulator : IAsyncDisposable
{
    // Loopback, for which the client takes http; port 9 (discard), where nothing listens should it ever go out.
    private static readonly Uri NoAddress = new("http://localhost:9/v1/");

    private readonly ApiService _service = new();
    private KestrelFront? _front;

    /// <summary>An emulator without a port: reach it with <see cref="CreateClient"/> or <see cref="CreateHandler"/>.</summary>
    public PodcastApiEmulator()
    {
    }

    /// <summary>The shows and episodes; filled with the documented ones at first.</summary>
    public PodcastCatalog Catalog => _service.Catalog;

    /// <summary>
    /// Where it listens, ending in <c>/v1/</c>. Without a port, an address that only <see cref="CreateHandler"/> serves.
    /// </summary>
    public Uri BaseAddress => _front is null ? NoAddress : new Uri(_front.Address, "/v1/");

    /// <summary>Starts an emulator that listens on a port.</summary>
    /// <param name="options">Null for the defaults: loopback, a free port.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<PodcastApiEmulator> StartAsync(PodcastApiEmulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new PodcastApiEmulatorOptions();
        var emulator = new PodcastApiEmulator();
        emulator._front = await KestrelFront.StartAsync(emulator._service, options.Address, options.Port, cancellationToken).ConfigureAwait(false);
        return emulator;
    }

    /// <summary>A client of this emulator, with a token that holds all scopes; over the port if there is one.</summary>
    /// <returns>Dispose it when done.</returns>
    public PodcastClient CreateClient()
    {
        var options = new PodcastClientOptions { BaseAddress = BaseAddress, ApiKey = "emulator", AccessToken = "emulator" };
        return _front is null ? new PodcastClient(new HttpClient(CreateHandler()), options) : new PodcastClient(options);
    }

    /// <summary>A handler that answers without sockets, for an HttpClient of one's own. Its requests may go to any host.</summary>
    public HttpMessageHandler CreateHandler() => new EmulatorHandler(_service);

    /// <summary>Stops listening and closes all connections.</summary>
    public ValueTask DisposeAsync() => _front?.DisposeAsync() ?? ValueTask.CompletedTask;
}
