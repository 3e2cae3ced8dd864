using System.Buffers;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;

namespace PodcastApi;

/// <summary>Options for a <see cref="PodcastClient"/>. Copied by the client; later changes have no effect.</summary>
public sealed partial class PodcastClientOptions
{
    /// <summary>Security Profile ID of the application, sent with every request. Required.</summary>
    public string? ApiKey { get; set; }

    /// <summary>
    /// Access token from Login with Amazon, valid for one hour. Set either this or <see cref="AccessTokenProvider"/>.
    /// </summary>
    public string? AccessToken { get; set; }

    /// <summary>Provider of access tokens. Set either this or <see cref="AccessToken"/>.</summary>
    public IAccessTokenProvider? AccessTokenProvider { get; set; }

    /// <summary>
    /// Base address of the API: an absolute https URI (or http on loopback) without query and fragment. A trailing slash is
    /// optional. Credentials are sent only to this scheme, host and port. Default: <c>https://api.music.amazon.dev/v1/</c>.
    /// </summary>
    public Uri? BaseAddress { get; set; } = new("https://api.music.amazon.dev/v1/");

    /// <summary>
    /// Whether to allow an http <see cref="BaseAddress"/> that is not loopback. Anyone on the network path can then read the
    /// credentials, including a proxy configured on this machine (<c>HTTP_PROXY</c>). Default: false.
    /// </summary>
    public bool AllowInsecureHttp { get; set; }

    /// <summary>
    /// Timeout of one attempt, from sending the request to the last byte of the body: above zero and at most 24 days, or
    /// <see cref="Timeout.InfiniteTimeSpan"/>. A shorter <see cref="HttpClient.Timeout"/> of a caller's HttpClient takes precedence.
    /// Default: 100 seconds.
    /// </summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>
    /// Timeout of a call, including all attempts and waits: above zero and at most 24 days, or
    /// <see cref="Timeout.InfiniteTimeSpan"/>. Also limits <see cref="AttemptTimeout"/> and every wait. Default: 5 minutes.
    /// </summary>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Maximum number of retries, 0 to 20. A call is retried after status 408, 429, 500, 502, 503 or 504, a failed connection, an
    /// incomplete body or an attempt timeout. All operations are idempotent, so all are retried. 0 disables retries and the pause
    /// of all calls after a 429; use it if the host retries requests itself. Default: 3.
    /// </summary>
    public int MaxRetries { get; set; } = 3;

    /// <summary>
    /// Upper bound of the delay before the first retry, zero to <see cref="MaxRetryDelay"/>. The bound doubles with each further
    /// retry, and the delay is random between zero and the bound (full jitter). A Retry-After of the service takes precedence
    /// unless it is zero. Default: 0.5 seconds.
    /// </summary>
    public TimeSpan RetryBaseDelay { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>
    /// Maximum delay before a retry, zero to 1 day. If the service requests a longer delay, the call fails immediately, and
    /// <see cref="PodcastApiException.RetryAfter"/> contains that delay. Default: 30 seconds.
    /// </summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Maximum number of requests per second for all calls of the client together, including retries: 0.001 to 1,000,000. Null for
    /// no limit. Default: null.
    /// </summary>
    public double? RequestsPerSecond { get; set; }

    /// <summary>
    /// Maximum number of requests sent at once after an idle period, 1 to 1,000,000. Applies only with
    /// <see cref="RequestsPerSecond"/>. Default: 1.
    /// </summary>
    public int RequestBurst { get; set; } = 1;

    /// <summary>
    /// Every attempt takes one permit and returns it with its response. For limits of another kind, or shared with others, instead of
    /// <see cref="RequestsPerSecond"/>. The caller disposes of it. A limiter without a queue should tell when to retry
    /// (<see cref="MetadataName.RetryAfter"/>); without that a call that gets no permit fails. Default: null.
    /// </summary>
    public RateLimiter? RateLimiter { get; set; }

    /// <summary>Maximum size of a response body in bytes, after decompression: 1 byte to 512 MiB. Default: 32 MiB.</summary>
    public int MaxResponseBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>
    /// Maximum number of entries in one list of a response, and of unknown fields in one object: 100 to 100,000,000. All lists of a
    /// response together may contain ten times as many. The call fails with a <see cref="PodcastApiException"/> if a response exceeds
    /// this. Limits memory use: a small body can contain very many objects. Default: 10,000; the API sends at most 100.
    /// </summary>
    public int MaxListEntries { get; set; } = 10_000;

    /// <summary>
    /// Maximum number of errors that a successful response may report, 1 to 1,000,000. The call fails with a
    /// <see cref="PodcastApiException"/> if a response exceeds this. Default: 100.
    /// </summary>
    public int MaxReportedErrors { get; set; } = 100;

    /// <summary>Clock for timeouts, delays and elapsed times. Default: the system clock.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// Random source for retry jitter. Returns numbers from 0 (inclusive) to 1 (exclusive). Called from many threads concurrently.
    /// Default: a random number generator.
    /// </summary>
    public Func<double> Randomizer { get; set; } = RandomUtil.NextDouble;

    /// <summary>
    /// Logger factory for the category <c>PodcastApi</c>: attempts at Debug, retries and type mismatches at Warning. Null disables
    /// logging. Default: null.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Pool for the buffers of response bodies.</summary>
    internal ArrayPool<byte> Buffers { get; set; } = ArrayPool<byte>.Shared;

    internal PodcastClientOptions Copy() => (PodcastClientOptions)MemberwiseClone();
}
