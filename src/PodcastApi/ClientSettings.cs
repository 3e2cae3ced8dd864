using System.Buffers;

namespace PodcastApi;

/// <summary>The options, checked and copied.</summary>
internal sealed class ClientSettings
{
    internal ClientSettings(PodcastClientOptions options)
    {
        ApiKey = CheckApiKey(options.ApiKey);
        Tokens = CheckTokens(options);
        BaseAddress = CheckBaseAddress(options);
        AttemptTimeout = IsTimeout(options.AttemptTimeout)
            ? options.AttemptTimeout
            : throw Refused(nameof(options.AttemptTimeout), "must be above zero and at most 24 days, or Timeout.InfiniteTimeSpan");
        MaxResponseBytes = options.MaxResponseBytes >= 1
            ? options.MaxResponseBytes
            : throw Refused(nameof(options.MaxResponseBytes), "must be 1 or more");
        Buffers = options.Buffers;
        Time = options.TimeProvider ?? throw Refused(nameof(options.TimeProvider), "must not be null");
    }

    internal string ApiKey { get; }

    internal IAccessTokenProvider Tokens { get; }

    /// <summary>Ends in a slash.</summary>
    internal Uri BaseAddress { get; }

    internal TimeSpan AttemptTimeout { get; }

    internal int MaxResponseBytes { get; }

    internal TimeProvider Time { get; }

    internal ArrayPool<byte> Buffers { get; }

    // Timers of .NET count milliseconds in an int.
    private static bool IsTimeout(TimeSpan value) =>
        value == Timeout.InfiniteTimeSpan || (value > TimeSpan.Zero && value.TotalMilliseconds <= int.MaxValue);

    private static string CheckApiKey(string? key)
    {
        if (string.IsNullOrEmpty(key)) throw Refused(nameof(PodcastClientOptions.ApiKey), "is missing: set it to your Security Profile ID");
        return Credentials.IsHeaderValue(key) ? key! : throw Refused(nameof(PodcastClientOptions.ApiKey), "holds a character other than visible ASCII, which a header can't carry");
    }

    private static IAccessTokenProvider CheckTokens(PodcastClientOptions options)
    {
        const string Token = nameof(PodcastClientOptions.AccessToken);
        if (options is { AccessToken: not null, AccessTokenProvider: not null }) throw Refused(Token, "and AccessTokenProvider are both set: set one of them");
        if (options.AccessTokenProvider is { } provider) return provider;
        if (string.IsNullOrEmpty(options.AccessToken)) throw Refused(Token, "is missing: set it, or AccessTokenProvider");
        if (!Credentials.IsHeaderValue(options.AccessToken)) throw Refused(Token, "holds a character other than visible ASCII, which a header can't carry");
        return new FixedAccessTokenProvider(options.AccessToken!);
    }

    private static Uri CheckBaseAddress(PodcastClientOptions options)
    {
        const string Name = nameof(PodcastClientOptions.BaseAddress);
        var address = options.BaseAddress ?? throw Refused(Name, "must not be null");
        if (!address.IsAbsoluteUri) throw Refused(Name, "must be absolute, such as https://api.music.amazon.dev/v1/");
        if (address.Scheme is not ("http" or "https")) throw Refused(Name, "must be an https address");
        if (address.Query.Length + address.Fragment.Length + address.UserInfo.Length > 0) throw Refused(Name, "must hold no query, fragment or user");
        if (address.Scheme == "http" && !address.IsLoopback && !options.AllowInsecureHttp)
        {
            throw Refused(Name, "would send the credentials over plain http: use https, or set AllowInsecureHttp");
        }

        return new Uri(address.AbsoluteUri.TrimEnd('/') + "/");
    }

    private static ArgumentException Refused(string setting, string why) =>
        new($"{nameof(PodcastClientOptions)}.{setting} {why}.");
}
