using Microsoft.AspNetCore.Builder;

namespace PodcastApi.Emulator.Server;

/// <summary>A server for an emulator, with web pages for its shows, users, requests and faults, and the API reference.</summary>
/// <remarks>
/// Responds only to known host names: see <see cref="EmulatorServerOptions.HostNames"/>. Others are rejected with 421, and requests
/// that a browser sends for another site with 403.
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

    /// <summary>The emulator. It can be changed while the server is running.</summary>
    public PodcastApiEmulator Emulator { get; }

    /// <summary>The address of the web pages.</summary>
    public Uri PageAddress => _front.Address;

    /// <summary>The base address of the API, ending in <c>/v1/</c>.</summary>
    public Uri BaseAddress => new(_front.Address, "/v1/");

    /// <summary>Starts a server.</summary>
    /// <param name="options">The options, which are copied; null for the defaults: a new emulator on loopback and a free port.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<EmulatorServer> StartAsync(
        EmulatorServerOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        options ??= new EmulatorServerOptions();
        var emulator = options.Emulator ?? new PodcastApiEmulator();
        var (hosts, hasControl) = (new AllowedHosts(options.Address, options.HostNames), options.Control);
        return new EmulatorServer(
            emulator,
            await KestrelHost.StartAsync(Configure, options.Address, options.Port, cancellationToken).ConfigureAwait(false));

        void Configure(IApplicationBuilder app)
        {
            if (hasControl) ControlApi.Use(app, emulator, hosts);
            app.Run(new PageMiddleware(emulator, hosts, new ReferenceFiles(app)).RespondAsync);
        }
    }

    /// <summary>Stops listening and closes all connections.</summary>
    public ValueTask DisposeAsync()
    {
        Emulator.HostAt(null);
        return _front.DisposeAsync();
    }
}
