using Microsoft.AspNetCore.Builder;

namespace PodcastApi.Emulator.Server;

/// <summary>An emulator on a port, with a page to look into it: its shows, users, requests and faults, and the API's reference.</summary>
/// <remarks>
/// The API responds under <c>/v1</c>, and the login under its own paths, whatever name a program asks by: a client may know
/// the emulator by any. What a browser sends there for another site is rejected with 403 or 421, and all that is the page's
/// own is guarded: see <see cref="EmulatorServerOptions.HostNames"/>.
/// </remarks>
public sealed class EmulatorServer : IAsyncDisposable
{
    private readonly KestrelHost _front;

    private EmulatorServer(PodcastApiEmulator emulator, KestrelHost front)
    {
        Emulator = emulator;
        _front = front;
        emulator.HostAt(front.Address);
    }

    /// <summary>What responses; can be changed while it serves.</summary>
    public PodcastApiEmulator Emulator { get; }

    /// <summary>Where the page is.</summary>
    public Uri PageAddress => _front.Address;

    /// <summary>Where the API is, ending in <c>/v1/</c>.</summary>
    public Uri BaseAddress => new(_front.Address, "/v1/");

    /// <summary>Starts a server.</summary>
    /// <param name="options">Null for the defaults: a new emulator on loopback and a free port. Copied.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<EmulatorServer> StartAsync(EmulatorServerOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new EmulatorServerOptions();
        var emulator = options.Emulator ?? new PodcastApiEmulator();
        var hosts = new AllowedHosts(options.Address, options.HostNames);
        return new EmulatorServer(emulator, await KestrelHost.StartAsync(Configure, options.Address, options.Port, cancellationToken).ConfigureAwait(false));

        void Configure(IApplicationBuilder app) => app.Run(new PageMiddleware(emulator, hosts, new ReferenceFiles(app)).RespondAsync);
    }

    /// <summary>Stops listening and closes all connections.</summary>
    public ValueTask DisposeAsync()
    {
        Emulator.HostAt(null);
        return _front.DisposeAsync();
    }
}
