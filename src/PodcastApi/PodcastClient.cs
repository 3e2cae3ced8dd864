namespace PodcastApi;

/// <summary>A client of the podcast endpoints of the Amazon Music Web API. Unofficial.</summary>
/// <remarks>
/// Thread-safe: create one and keep it. For servers: its credentials don't belong in an app or a page.
/// </remarks>
public sealed partial class PodcastClient : IPodcastClient, IPodcastResponseClient, IDisposable
{
#pragma warning disable CA2213 // Calls that are under way hold its token after Dispose, and without a timer it holds nothing itself.
    private readonly CancellationTokenSource _disposal;
#pragma warning restore CA2213
    private readonly Func<HttpClient> _httpClient;
    private readonly HttpClient? _ownHttpClient;
    private readonly bool _isDerived;
    private volatile ClientState _state;

    /// <summary>Reads its settings from environment variables, as <see cref="PodcastClientOptions.FromEnvironment"/> does.</summary>
    /// <exception cref="ArgumentException">A variable is missing or not valid; the message names it.</exception>
    public PodcastClient()
        : this(PodcastClientOptions.CompleteFromEnvironment())
    {
    }

    /// <summary>Creates its own connections, and closes them with <see cref="Dispose"/>.</summary>
    /// <param name="options">Copied.</param>
    /// <exception cref="ArgumentException">A setting is missing or out of range; the message names it.</exception>
    public PodcastClient(PodcastClientOptions options)
        : this(options ?? throw new ArgumentNullException(nameof(options)), DefaultHttpClient.Create(), own: true)
    {
    }

    /// <summary>Sends through the caller's HttpClient, which the caller keeps and disposes.</summary>
    /// <param name="httpClient">
    /// Its handler must not follow redirects: .NET drops Authorization on the way to another host, but not the API key's header. Its
    /// BaseAddress is not used.
    /// </param>
    /// <param name="options">Copied.</param>
    /// <exception cref="ArgumentException">A setting is missing or out of range; the message names it.</exception>
    public PodcastClient(HttpClient httpClient, PodcastClientOptions options)
        : this(
            options ?? throw new ArgumentNullException(nameof(options)),
            httpClient ?? throw new ArgumentNullException(nameof(httpClient)),
            own: false)
    {
    }

    /// <summary>Asks for an HttpClient for each request.</summary>
    internal PodcastClient(PodcastClientSettings settings, Func<HttpClient> httpClient, HttpClient? ownHttpClient)
        : this(new ClientState(settings, new RequestThrottle(settings)), httpClient, new CancellationTokenSource()) =>
        _ownHttpClient = ownHttpClient;

    private PodcastClient(PodcastClientOptions options, HttpClient httpClient, bool own)
        : this(new PodcastClientSettings(options), () => httpClient, own ? httpClient : null)
    {
    }

    private PodcastClient(ClientState state, Func<HttpClient> httpClient, CancellationTokenSource disposal, bool isDerived = false) =>
        (_state, _httpClient, _disposal, _isDerived) = (state, httpClient, disposal, isDerived);

    /// <inheritdoc/>
    public IPodcastResponseClient WithResponse => this;

    internal TimeProvider Time => _state.Settings.Time;

    /// <summary>Keeps the settings up to date; disposed with the client.</summary>
    internal SettingsReload<PodcastClientOptions>? Reloading { private get; init; }

    /// <summary>Returns a client with other settings over the same connections; a pause after a 429 holds for both.</summary>
    /// <remarks>
    /// The rate limit is shared unless it is changed. The returned client is disposed with this one, and need not be disposed separately.
    /// It doesn't follow later changes of a configuration.
    /// </remarks>
    /// <param name="configure">Changes a copy of this client's options.</param>
    /// <exception cref="ArgumentException">A setting is out of range; the message names it.</exception>
    public PodcastClient WithOptions(Action<PodcastClientOptions> configure)
    {
        _ = configure ?? throw new ArgumentNullException(nameof(configure));
        var (settings, throttle) = _state;
        var options = settings.CopyOptions();
        configure(options);
        var changed = new PodcastClientSettings(options, settings.HasInnermostHandler);
        return new PodcastClient(new ClientState(changed, throttle.With(changed)), _httpClient, _disposal, isDerived: true);
    }

    /// <summary>
    /// Ends all calls that are under way, at once and with an <see cref="ObjectDisposedException"/>, as each later call, and closes
    /// the connections that this client created. The caller's HttpClient stays open.
    /// </summary>
    public void Dispose()
    {
        if (_isDerived) return;
        try
        {
            Reloading?.Dispose();
            // May throw what a handler of the host registered for the end of a call.
            _disposal.Cancel();
        }
        finally
        {
            _ownHttpClient?.Dispose();
        }
    }

    /// <summary>Whether a call over the client ended because the client was disposed, rather than something else.</summary>
    internal static bool IsDisposal(IPodcastClient client, Exception e) =>
        e is ObjectDisposedException && client is PodcastClient { _disposal.IsCancellationRequested: true };

    /// <summary>Counts from the next call on; calls under way end with the settings that they began with.</summary>
    internal void Use(PodcastClientSettings settings) => _state = new ClientState(settings, _state.Throttle.With(settings));

    private static async Task<T> ValueOf<T>(Task<PodcastResponse<T>> response) => (await response.ConfigureAwait(false)).Value;

    private sealed record ClientState(PodcastClientSettings Settings, RequestThrottle Throttle);
}
