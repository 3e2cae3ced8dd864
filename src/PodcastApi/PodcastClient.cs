namespace PodcastApi;

/// <summary>A client of the podcast endpoints of the Amazon Music Web API. Unofficial.</summary>
/// <remarks>
/// Safe to use from many threads at once: make one and keep it. For servers: its credentials do not belong into an app or
/// a page.
/// </remarks>
public sealed partial class PodcastClient : IPodcastClient, IDisposable
{
#pragma warning disable CA2213 // Calls that are under way hold its token after Dispose, and without a timer it holds nothing itself.
    private readonly CancellationTokenSource _disposal = new();
#pragma warning restore CA2213
    private readonly HttpClient? _ownHttpClient;
    private volatile ApiSender _sender;

    /// <summary>Makes its own connections, and closes them with <see cref="Dispose"/>.</summary>
    /// <param name="options">Copied.</param>
    /// <exception cref="ArgumentException">A setting is missing or out of range; the message names it.</exception>
    public PodcastClient(PodcastClientOptions options)
        : this(options ?? throw new ArgumentNullException(nameof(options)), DefaultHttpClient.Create(), own: true)
    {
    }

    /// <summary>Sends through an HttpClient of the caller's, who keeps and disposes it.</summary>
    /// <param name="httpClient">
    /// Give it a handler that follows no redirects: .NET drops Authorization on the way to another host, but not the API
    /// key's header. Its BaseAddress is not used.
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
    {
        _ownHttpClient = ownHttpClient;
        _sender = new ApiSender(httpClient, settings, new RequestThrottle(settings), _disposal.Token);
        WithResponse = new PodcastResponseClient(() => _sender);
    }

    private PodcastClient(PodcastClientOptions options, HttpClient httpClient, bool own)
        : this(new PodcastClientSettings(options), () => httpClient, own ? httpClient : null)
    {
    }

    /// <inheritdoc/>
    public IPodcastResponseClient WithResponse { get; }

    /// <inheritdoc/>
    public PodcastEpisodePageable ListEpisodesAsync(string showId, ListEpisodesOptions? options = null) => new(this, showId, options);

    /// <summary>
    /// Ends all calls that are under way, at once and with an <see cref="ObjectDisposedException"/>, as each later call, and closes
    /// the connections that this client made. A caller's HttpClient stays open.
    /// </summary>
    public void Dispose()
    {
        try
        {
            Reloading?.Dispose();
            // What a handler of the host's has hung on the end of a call may throw.
            _disposal.Cancel();
        }
        finally
        {
            _ownHttpClient?.Dispose();
        }
    }

    /// <summary>Whether a call over the client ended since that was disposed of, and not since something else was.</summary>
    internal static bool IsDisposal(IPodcastClient client, Exception e) =>
        e is ObjectDisposedException && client is PodcastClient { _disposal.IsCancellationRequested: true };

    /// <summary>What keeps the settings up to date; disposed of with the client.</summary>
    internal SettingsReload<PodcastClientOptions>? Reloading { private get; init; }

    /// <summary>From the next call on; those under way end with the settings that they began with.</summary>
    internal void Use(PodcastClientSettings settings) => _sender = _sender.With(settings);

    private static async Task<T> ValueOf<T>(Task<PodcastResponse<T>> response) => (await response.ConfigureAwait(false)).Value;
}
