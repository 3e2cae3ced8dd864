using System.Buffers;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace PodcastApi;

/// <summary>Validated copy of the options.</summary>
internal sealed class PodcastClientSettings
{
    private readonly PodcastClientOptions _options;

    // Buffers double in size, and arrays have a maximum length.
    private const int MostResponseBytes = 512 * 1024 * 1024;

    /// <param name="options">The options to validate and copy.</param>
    /// <param name="hasInnermostHandler">Whether a handler of this library runs below all others and adds the credentials.</param>
    internal PodcastClientSettings(PodcastClientOptions options, bool hasInnermostHandler = false)
    {
        _options = options.Copy();
        HasInnermostHandler = hasInnermostHandler;
        ApiKey = CheckApiKey(options.ApiKey);
        Tokens = CheckTokens(options);
        BaseAddress = CheckBaseAddress(options);
        AttemptTimeout = Guard.Timeout(nameof(options.AttemptTimeout), options.AttemptTimeout);
        MaxResponseBytes = Guard.Check(nameof(options.MaxResponseBytes), options.MaxResponseBytes, 1, MostResponseBytes);
        Bounds = new JsonBounds(
            Guard.Check(nameof(options.MaxListEntries), options.MaxListEntries, 100, 100_000_000),
            Guard.Check(nameof(options.MaxReportedErrors), options.MaxReportedErrors, 1, 1_000_000));
        TotalTimeout = Guard.Timeout(nameof(options.TotalTimeout), options.TotalTimeout);
        Retry = RetryPolicyOf(options);
        RequestRate = options.RequestsPerSecond is { } rate ? Guard.Check(nameof(options.RequestsPerSecond), rate, 0.001, 1_000_000) : null;
        RateLimiter = options is { RateLimiter: not null, RequestsPerSecond: not null }
            ? throw Guard.Rejected(nameof(options.RateLimiter), "and RequestsPerSecond are both set: set one of them")
            : options.RateLimiter;
        RequestBurst = Guard.Check(nameof(options.RequestBurst), options.RequestBurst, 1, 1_000_000);
        Buffers = options.Buffers;
        Time = options.TimeProvider ?? throw Guard.Rejected(nameof(options.TimeProvider), "must not be null");
        Logger = options.LoggerFactory?.CreateLogger("PodcastApi") ?? NullLogger.Instance;
    }

    internal PodcastClientOptions CopyOptions() => _options.Copy();

    internal bool HasInnermostHandler { get; }

    internal string ApiKey { get; }

    internal IAccessTokenProvider Tokens { get; }

    /// <summary>The base address. Ends with a slash.</summary>
    internal Uri BaseAddress { get; }

    internal TimeSpan AttemptTimeout { get; }

    internal int MaxResponseBytes { get; }

    internal JsonBounds Bounds { get; }

    internal TimeProvider Time { get; }

    internal ArrayPool<byte> Buffers { get; }

    internal TimeSpan TotalTimeout { get; }

    internal RetryPolicy Retry { get; }

    /// <summary>Requests per second; null for no limit.</summary>
    internal double? RequestRate { get; }

    internal int RequestBurst { get; }

    internal RateLimiter? RateLimiter { get; }

    internal ILogger Logger { get; }

    private static RetryPolicy RetryPolicyOf(PodcastClientOptions options) => new(
        Guard.Check(nameof(options.MaxRetries), options.MaxRetries, 0, 20),
        maxDelay: Guard.Check(nameof(options.MaxRetryDelay), options.MaxRetryDelay, TimeSpan.Zero, TimeSpan.FromDays(1)),
        baseDelay: Guard.Check(nameof(options.RetryBaseDelay), options.RetryBaseDelay, TimeSpan.Zero, options.MaxRetryDelay),
        randomizer: options.Randomizer ?? throw Guard.Rejected(nameof(options.Randomizer), "must not be null"));

    private static string CheckApiKey(string? key)
    {
        if (string.IsNullOrEmpty(key))
            throw Guard.Rejected(nameof(PodcastClientOptions.ApiKey), "is missing: set it to your Security Profile ID");
        return Credentials.IsHeaderValue(key)
            ? key!
            : throw Guard.Rejected(
                nameof(PodcastClientOptions.ApiKey),
                "holds a character other than visible ASCII, which a header can't carry");
    }

    private static IAccessTokenProvider CheckTokens(PodcastClientOptions options)
    {
        const string Token = nameof(PodcastClientOptions.AccessToken);
        if (options is { AccessToken: not null, AccessTokenProvider: not null })
            throw Guard.Rejected(Token, "and AccessTokenProvider are both set: set one of them");
        if (options.AccessTokenProvider is { } provider)
            return provider;
        if (string.IsNullOrEmpty(options.AccessToken))
            throw Guard.Rejected(Token, "is missing: set it or AccessTokenProvider, or register an IAccessTokenProvider");
        if (!Credentials.IsHeaderValue(options.AccessToken))
            throw Guard.Rejected(Token, "holds a character other than visible ASCII, which a header can't carry");
        return new StaticAccessTokenProvider(options.AccessToken!);
    }

    private static Uri CheckBaseAddress(PodcastClientOptions options)
    {
        const string Name = nameof(PodcastClientOptions.BaseAddress);
        var address = options.BaseAddress ?? throw Guard.Rejected(Name, "must not be null");
        if (!address.IsAbsoluteUri)
            throw Guard.Rejected(Name, "must be absolute, such as https://api.music.amazon.dev/v1/");
        if (address.Scheme is not ("http" or "https"))
            throw Guard.Rejected(Name, "must be an https address");
        if (address.Query.Length + address.Fragment.Length + address.UserInfo.Length > 0)
            throw Guard.Rejected(Name, "must hold no query, fragment or user");
        if (address.Scheme == "http" && !address.IsLoopback && !options.AllowInsecureHttp)
        {
            throw Guard.Rejected(Name, "would send the credentials over plain http: use https, or set AllowInsecureHttp");
        }

        return new Uri(address.AbsoluteUri.TrimEnd('/') + "/");
    }

    /// <summary>Returns the same token for every call.</summary>
    private sealed class StaticAccessTokenProvider(string token) : IAccessTokenProvider
    {
        public ValueTask<string> GetAccessTokenAsync(AccessTokenRequest request, CancellationToken cancellationToken) => new(token);
    }
}
