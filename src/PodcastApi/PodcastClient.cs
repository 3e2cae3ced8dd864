namespace PodcastApi;

/// <summary>A client of the podcast endpoints of the Amazon Music Web API. Unofficial.</summary>
/// <remarks>
/// Safe to use from many threads at once: make one and keep it. For servers: its credentials do not belong into an app or
/// a page.
/// </remarks>
public sealed partial class PodcastClient : IPodcastClient, IDisposable
{
    private readonly HttpClient? _ownHttpClient;

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
    internal PodcastClient(ClientSettings settings, Func<HttpClient> httpClient, HttpClient? ownHttpClient)
    {
        _ownHttpClient = ownHttpClient;
        WithResponse = new PodcastResponseClient(new ApiSender(httpClient, settings));
    }

    private PodcastClient(PodcastClientOptions options, HttpClient httpClient, bool own)
        : this(new ClientSettings(options), () => httpClient, own ? httpClient : null)
    {
    }

    /// <inheritdoc/>
    public IPodcastResponseClient WithResponse { get; }

    /// <inheritdoc/>
    public PodcastEpisodePageable ListEpisodesAsync(string showId, ListEpisodesOptions? options = null) => new(this, showId, options);

    /// <summary>Closes the connections that this client made; a call under way may end with an error. A caller's HttpClient stays open.</summary>
    public void Dispose() => _ownHttpClient?.Dispose();

    private static async Task<T> ValueOf<T>(Task<PodcastResponse<T>> response) => (await response.ConfigureAwait(false)).Value;
}
