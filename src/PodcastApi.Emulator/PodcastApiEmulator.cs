using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace PodcastApi.Emulator;

/// <summary>The podcast endpoints of the Amazon Music Web API, and the login to them, emulated in this process.</summary>
/// <remarks>Safe to use from many threads at once. Not the real thing: the package's README lists what it does not enforce.</remarks>
public sealed class PodcastApiEmulator : IAsyncDisposable
{
    /// <summary>An API key that is always accepted, in the form of a Security Profile ID.</summary>
    public const string ApiKey = "amzn1.application.00000000000000000000000000000000";

    /// <summary>The access token of <see cref="DefaultUser"/>.</summary>
    public const string AccessToken = "Atza|emulator";

    /// <summary>A client of the login that is always known, with <see cref="ClientSecret"/>.</summary>
    public const string ClientId = "amzn1.application-oa2-client.00000000000000000000000000000000";

    /// <summary>The secret of <see cref="ClientId"/>.</summary>
    public const string ClientSecret = "emulator-client-secret";

    // Loopback, for which the client takes http; port 9 (discard), where nothing listens should it ever go out.
    private static readonly Uri NoAddress = new("http://localhost:9/v1/");

    private readonly ApiService _service;
    private KestrelHost? _front;
    private Uri? _host;

    /// <summary>An emulator without a port: reach it with <see cref="CreateClient"/> or <see cref="CreateHandler"/>.</summary>
    /// <param name="options">Null for the defaults. Copied.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public PodcastApiEmulator(PodcastApiEmulatorOptions? options = null)
    {
        _service = new ApiService(options ?? new PodcastApiEmulatorOptions(), () => BaseAddress);
        Login = new EmulatedLogin(this, _service.Login);
        DefaultUser = _service.Users.Add("default").AddToken(AccessToken);
    }

    /// <summary>The shows and episodes; filled with the documented ones at first.</summary>
    public PodcastCatalog Catalog => _service.Catalog;

    /// <summary>Who may call, and what they saved and follow.</summary>
    public PodcastUsers Users => _service.Users;

    /// <summary>The user of <see cref="CreateClient"/>; holds <see cref="AccessToken"/> with all scopes.</summary>
    public EmulatedUser DefaultUser { get; }

    /// <summary>Where access tokens come from.</summary>
    public EmulatedLogin Login { get; }

    /// <summary>What goes wrong on purpose; nothing at first.</summary>
    public FaultSet Faults => _service.Faults;

    /// <summary>The requests that came, whichever way.</summary>
    public RequestJournal Journal => _service.Journal;

    /// <summary>
    /// Where it listens, ending in <c>/v1/</c>. Without a port, an address that only <see cref="CreateHandler"/> serves.
    /// </summary>
    public Uri BaseAddress => (_front?.Address ?? _host) is { } address ? new Uri(address, "/v1/") : NoAddress;

    /// <summary>Starts an emulator that listens on a port.</summary>
    /// <param name="options">Null for the defaults: loopback, a free port. Copied.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<PodcastApiEmulator> StartAsync(PodcastApiEmulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new PodcastApiEmulatorOptions();
        var emulator = new PodcastApiEmulator(options);
        emulator._front = await KestrelHost.StartAsync(app => app.Run(emulator.RespondAsync), options.Address, options.Port, cancellationToken).ConfigureAwait(false);
        return emulator;
    }

    /// <summary>Says where a server of another's making has it response; null for nowhere any more.</summary>
    internal void HostAt(Uri? address) => _host = address;

    /// <summary>A client of this emulator; over the port if there is one.</summary>
    /// <param name="configure">
    /// Changes the options, which point at this emulator with <see cref="ApiKey"/>, <see cref="AccessToken"/> and its clock.
    /// </param>
    /// <returns>Dispose it when done.</returns>
    public PodcastClient CreateClient(Action<PodcastClientOptions>? configure = null)
    {
        var options = new PodcastClientOptions { BaseAddress = BaseAddress, ApiKey = ApiKey, AccessToken = AccessToken, TimeProvider = _service.Time };
        configure?.Invoke(options);

        // The deadlines are the client's, by the emulator's clock; HttpClient's would follow the system's.
        return _front is null ? new PodcastClient(new HttpClient(CreateHandler()) { Timeout = Timeout.InfiniteTimeSpan }, options) : new PodcastClient(options);
    }

    /// <summary>A handler that responds without sockets, for an HttpClient of one's own. Its requests may go to any host.</summary>
    public HttpMessageHandler CreateHandler() => new EmulatorHandler(_service);

    /// <summary>Responses a request of an ASP.NET Core server of one's own, whose paths begin with <c>/v1/</c>, or are the login's: a RequestDelegate.</summary>
    /// <param name="context">The request, and where the response goes.</param>
    public Task RespondAsync(HttpContext context) => HttpContextResponse.WriteAsync(_service, context ?? throw new ArgumentNullException(nameof(context)));

    /// <summary>Stops listening and closes all connections.</summary>
    public ValueTask DisposeAsync() => _front?.DisposeAsync() ?? ValueTask.CompletedTask;
}
