using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace PodcastApi.Emulator;

/// <summary>An in-process emulator of the podcast endpoints of the Amazon Music Web API and of Login with Amazon.</summary>
/// <remarks>Thread-safe. It differs from the real API: the package's README lists what it does not enforce.</remarks>
public sealed class PodcastApiEmulator : IAsyncDisposable
{
    /// <summary>An API key that is always accepted, in the form of a Security Profile ID.</summary>
    public const string ApiKey = "amzn1.application.00000000000000000000000000000000";

    /// <summary>The access token of <see cref="DefaultUser"/>.</summary>
    public const string AccessToken = "Atza|emulator";

    /// <summary>The id of a login client that is always registered, with <see cref="ClientSecret"/>.</summary>
    public const string ClientId = "amzn1.application-oa2-client.00000000000000000000000000000000";

    /// <summary>The secret of <see cref="ClientId"/>.</summary>
    public const string ClientSecret = "emulator-client-secret";

    // Loopback, where the client allows http. Port 9 (discard): nothing listens there if a request is ever sent.
    private static readonly Uri NoAddress = new("http://localhost:9/v1/");

    private readonly ApiService _service;
    private KestrelHost? _front;
    private Uri? _host;

    /// <summary>Creates an emulator without a port. Connect with <see cref="CreateClient"/> or <see cref="CreateHandler"/>.</summary>
    /// <param name="options">The options, which are copied; null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public PodcastApiEmulator(PodcastApiEmulatorOptions? options = null)
    {
        _service = new ApiService(options ?? new PodcastApiEmulatorOptions(), () => BaseAddress);
        Login = new EmulatedLogin(this, _service.Login);
        DefaultUser = _service.Users.Add("default").AddToken(AccessToken);
    }

    internal AdjustableClock Clock => _service.Time;

    /// <summary>The shows and episodes. Initially contains the documented ones.</summary>
    public PodcastCatalog Catalog => _service.Catalog;

    /// <summary>The users, their access tokens, libraries and follows.</summary>
    public PodcastUsers Users => _service.Users;

    /// <summary>The user of <see cref="CreateClient"/>. Has <see cref="AccessToken"/> with all scopes.</summary>
    public EmulatedUser DefaultUser { get; }

    /// <summary>The emulated Login with Amazon, which issues access tokens.</summary>
    public EmulatedLogin Login { get; }

    /// <summary>The injected faults. Initially empty.</summary>
    public FaultSet Faults => _service.Faults;

    /// <summary>The requests received, over HTTP or in process.</summary>
    public RequestJournal Journal => _service.Journal;

    /// <summary>The base address, ending in <c>/v1/</c>. Without a port, only <see cref="CreateHandler"/> serves this address.</summary>
    public Uri BaseAddress => (_front?.Address ?? _host) is { } address ? new Uri(address, "/v1/") : NoAddress;

    /// <summary>Starts an emulator that listens on a port.</summary>
    /// <param name="options">The options, which are copied; null for the defaults: loopback and a free port.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<PodcastApiEmulator> StartAsync(
        PodcastApiEmulatorOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        options ??= new PodcastApiEmulatorOptions();
        var emulator = new PodcastApiEmulator(options);
        var hosts = new AllowedHosts(options.Address, options.HostNames);
        emulator._front = await KestrelHost.StartAsync(Configure, options.Address, options.Port, cancellationToken).ConfigureAwait(false);
        return emulator;

        void Configure(IApplicationBuilder app) => app.Run(context =>
            hosts.Knows(context.Request.Host) ? emulator.RespondAsync(context) : AllowedHosts.RejectAsync(context));
    }

    /// <summary>
    /// Restores the initial state: the documented catalog, the default user with its token and an empty library, no faults, no
    /// journal, no logins in progress and no refresh tokens. Clients that were added to the login are kept.
    /// </summary>
    public void Reset()
    {
        _service.Reset();
        _service.Users.Restore(DefaultUser);
        DefaultUser.AddToken(AccessToken);
    }

    /// <summary>Sets the address of an external server that hosts this emulator; null when it stops.</summary>
    internal void HostAt(Uri? address) => _host = address;

    /// <summary>Creates a client of this emulator. It connects over the port if there is one.</summary>
    /// <param name="configure">
    /// Changes the options, which are preset to this emulator, <see cref="ApiKey"/>, <see cref="AccessToken"/> and its
    /// clock.
    /// </param>
    /// <returns>The client. Dispose it after use.</returns>
    public PodcastClient CreateClient(Action<PodcastClientOptions>? configure = null)
    {
        var options = new PodcastClientOptions
        {
            BaseAddress = BaseAddress,
            ApiKey = ApiKey,
            AccessToken = AccessToken,
            TimeProvider = _service.Time,
        };
        configure?.Invoke(options);

        // The client's own timeouts use the emulator's clock; HttpClient.Timeout would use the system clock.
        return _front is null
            ? new PodcastClient(new HttpClient(CreateHandler()) { Timeout = Timeout.InfiniteTimeSpan }, options)
            : new PodcastClient(options);
    }

    /// <summary>Creates a handler for an HttpClient that responds without sockets. Requests to any host are handled.</summary>
    public HttpMessageHandler CreateHandler() => new EmulatorHandler(_service);

    /// <summary>
    /// Responds to a request in your own ASP.NET Core server. A RequestDelegate for paths that begin with <c>/v1/</c> and
    /// the login's paths.
    /// </summary>
    /// <param name="context">The context of the request.</param>
    public Task RespondAsync(HttpContext context) =>
        HttpContextResponse.WriteAsync(_service, context ?? throw new ArgumentNullException(nameof(context)));

    /// <summary>Stops listening and closes all connections.</summary>
    public ValueTask DisposeAsync() => _front?.DisposeAsync() ?? ValueTask.CompletedTask;
}
