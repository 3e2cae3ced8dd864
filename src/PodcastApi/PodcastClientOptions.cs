using System.Buffers;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;

namespace PodcastApi;

/// <summary>Settings of a <see cref="PodcastClient"/>, which copies them: a later change has no effect.</summary>
public sealed partial class PodcastClientOptions
{
    /// <summary>The Security Profile ID of the application, sent with every request. Required.</summary>
    public string? ApiKey { get; set; }

    /// <summary>
    /// An access token of Login with Amazon; it lives one hour. Either this or <see cref="AccessTokenProvider"/>.
    /// </summary>
    public string? AccessToken { get; set; }

    /// <summary>Where access tokens come from. Either this or <see cref="AccessToken"/>.</summary>
    public IAccessTokenProvider? AccessTokenProvider { get; set; }

    /// <summary>
    /// Where the API is: absolute, https (or http on loopback), without query and fragment; a last slash makes no
    /// difference. Credentials go to this scheme, host and port alone. Default: <c>https://api.music.amazon.dev/v1/</c>.
    /// </summary>
    public Uri? BaseAddress { get; set; } = new("https://api.music.amazon.dev/v1/");

    /// <summary>
    /// Allows a <see cref="BaseAddress"/> of plain http that is not loopback; everybody on the way then reads the
    /// credentials, a proxy of the machine's (<c>HTTP_PROXY</c>) included. Default: false.
    /// </summary>
    public bool AllowInsecureHttp { get; set; }

    /// <summary>
    /// How long one attempt may take, from sending to the last byte of the body: above zero and at most 24 days, or
    /// <see cref="Timeout.InfiniteTimeSpan"/>. Default: 100 seconds. A shorter <see cref="HttpClient.Timeout"/> of the
    /// caller's own HttpClient comes first.
    /// </summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>
    /// How long a call may take with all its attempts and waits: above zero and at most 24 days, or
    /// <see cref="Timeout.InfiniteTimeSpan"/>. Overrides <see cref="AttemptTimeout"/> and every wait. Default: 5 minutes.
    /// </summary>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How often a call is repeated after 408, 429, 500, 502, 503, 504, a failed connection, a body that broke off or an
    /// attempt that took too long: 0 to 20. All operations are idempotent, so all are repeated. 0 switches this off, and
    /// the holding back of calls after a 429 with it, for hosts that repeat requests themselves. Default: 3.
    /// </summary>
    public int MaxRetries { get; set; } = 3;

    /// <summary>
    /// The wait before the first retry is drawn between zero and this, before each further one between zero and
    /// twice as much as before (full jitter): zero to <see cref="MaxRetryDelay"/>. A Retry-After of the service overrides
    /// it, unless that is zero. Default: 0.5 seconds.
    /// </summary>
    public TimeSpan RetryBaseDelay { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>
    /// The longest wait before a retry, zero to 1 day. When the service asks for more, the call fails at once, with
    /// the wait in <see cref="PodcastApiException.RetryAfter"/>. Default: 30 seconds.
    /// </summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Requests a second that all calls of the client send together, 0.001 to 1,000,000; null for as many as are requested
    /// for. Retries count. Default: null.
    /// </summary>
    public double? RequestsPerSecond { get; set; }

    /// <summary>
    /// How many requests may go at once after a pause, 1 to 1,000,000; counts only with <see cref="RequestsPerSecond"/>.
    /// Default: 1.
    /// </summary>
    public int RequestBurst { get; set; } = 1;

    /// <summary>
    /// Every attempt takes one permit and returns it with its response. For limits of another kind, or shared with others, instead of
    /// <see cref="RequestsPerSecond"/>. The caller disposes of it. A limiter without a queue should tell when to retry
    /// (<see cref="MetadataName.RetryAfter"/>); without that a call that gets no permit fails. Default: null.
    /// </summary>
    public RateLimiter? RateLimiter { get; set; }

    /// <summary>The largest body that is read, in bytes after decompression: 1 to 512 MiB. Default: 32 MiB.</summary>
    public int MaxResponseBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>
    /// The most entries of a list in a response, and the most fields of an object that the client does not know: 100 to
    /// 100,000,000. All lists of a response together may hold ten times as many. A response beyond it fails with a
    /// <see cref="PodcastApiException"/>: a small body can become very many objects. Default: 10,000; the API sends at most 100.
    /// </summary>
    public int MaxListEntries { get; set; } = 10_000;

    /// <summary>
    /// The most errors that a response may report beside its object, 1 to 1,000,000; beyond it the call fails with a
    /// <see cref="PodcastApiException"/>. Default: 100.
    /// </summary>
    public int MaxReportedErrors { get; set; } = 100;

    /// <summary>The clock that deadlines and elapsed times follow. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// The dice of the waits: numbers from 0 (included) to 1 (excluded), requested from many threads at once. Default: random.
    /// </summary>
    public Func<double> Randomizer { get; set; } = RandomUtil.NextDouble;

    /// <summary>
    /// Takes log entries of the category <c>PodcastApi</c>: attempts at Debug, retries and type mismatches at Warning.
    /// Null for none. Default: null.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Where the buffers of bodies come from.</summary>
    internal ArrayPool<byte> Buffers { get; set; } = ArrayPool<byte>.Shared;

    internal PodcastClientOptions Copy() => (PodcastClientOptions)MemberwiseClone();
}
