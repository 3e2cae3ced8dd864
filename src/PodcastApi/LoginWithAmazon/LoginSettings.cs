using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace PodcastApi;

/// <summary>Validated copy of the login options.</summary>
internal sealed class LoginSettings
{
    private const string Owner = nameof(LoginWithAmazonOptions);

    internal LoginSettings(LoginWithAmazonOptions options)
    {
        ClientId = !string.IsNullOrEmpty(options.ClientId)
            ? options.ClientId!
            : throw Rejected(nameof(options.ClientId), "is missing: set it to the client id of your Security Profile");
        ClientSecret = NotEmpty(nameof(options.ClientSecret), options.ClientSecret, "leave it null for a public client");
        RefreshToken = NotEmpty(nameof(options.RefreshToken), options.RefreshToken, "leave it null when the TokenStore holds the login");
        TokenStore = options.TokenStore;
        AllowInsecureHttp = options.AllowInsecureHttp;
        Endpoints = new(options.Endpoints ?? throw Rejected(nameof(options.Endpoints), "must not be null"));
        Token = Endpoints.Token ?? throw Rejected("Endpoints.Token", "must not be null");
        foreach (var (name, address) in new[] { ("Authorize", Endpoints.Authorize), ("Token", Token), ("CodePair", Endpoints.CodePair) })
        {
            Check("Endpoints." + name, address, AllowInsecureHttp);
        }

        RefreshBeforeExpiration = Guard.Check(
            nameof(options.RefreshBeforeExpiration),
            options.RefreshBeforeExpiration,
            TimeSpan.Zero,
            TimeSpan.FromMinutes(30),
            Owner);
        Timeout = Guard.Timeout(nameof(options.Timeout), options.Timeout, Owner);
        Time = options.TimeProvider ?? throw Rejected(nameof(options.TimeProvider), "must not be null");
        Logger = options.LoggerFactory?.CreateLogger("PodcastApi.Login") ?? NullLogger.Instance;
        Randomness = options.Randomness;
        // Between half and all of 1 and 2 seconds, so that several processes don't retry at the same time. Calls wait during this time:
        // if the service requests more than 10 seconds, they get the error.
        Retry = new RetryPolicy(2, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10), options.Randomizer, leastShare: 0.5);
    }

    internal string ClientId { get; }

    internal string? ClientSecret { get; }

    internal string? RefreshToken { get; }

    internal ITokenStore? TokenStore { get; }

    internal bool AllowInsecureHttp { get; }

    internal LoginWithAmazonEndpoints Endpoints { get; }

    internal Uri Token { get; }

    internal TimeSpan RefreshBeforeExpiration { get; }

    internal TimeSpan Timeout { get; }

    internal TimeProvider Time { get; }

    internal ILogger Logger { get; }

    internal Action<byte[]> Randomness { get; }

    internal RetryPolicy Retry { get; }

    /// <summary>Returns why secrets can't be sent to the URL; null if they can.</summary>
    internal static string? FaultOf(Uri address, bool allowInsecureHttp)
    {
        if (!address.IsAbsoluteUri) return "must be absolute";
        var allowed = address.Scheme == "https" || (address.Scheme == "http" && (address.IsLoopback || allowInsecureHttp));
        if (!allowed) return "must be an https address, or http to loopback, or http with AllowInsecureHttp set";
        return address.UserInfo.Length + address.Fragment.Length > 0 ? "must hold no user and no fragment" : null;
    }

    private static void Check(string setting, Uri? address, bool allowInsecureHttp)
    {
        if (address is not null && FaultOf(address, allowInsecureHttp) is { } fault) throw Rejected(setting, fault);
    }

    private static string? NotEmpty(string setting, string? value, string cure) =>
        value is not "" ? value : throw Rejected(setting, "must not be empty: " + cure);

    private static ArgumentException Rejected(string setting, string why) => Guard.Rejected(setting, why, Owner);
}
