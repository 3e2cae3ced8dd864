namespace PodcastApi.Cli;

/// <summary>Where the API is, and the credentials; secrets come from the environment alone, for others can read a command line.</summary>
/// <param name="BaseAddress">Null for the real API.</param>
/// <param name="ApiKey">The Security Profile ID.</param>
/// <param name="AccessToken">Of Login with Amazon.</param>
internal sealed record ConnectionSettings(Uri? BaseAddress, string ApiKey, string AccessToken)
{
    internal const string BaseAddressVariable = "PODCASTAPI_BASE_ADDRESS";
    internal const string ApiKeyVariable = "PODCASTAPI_API_KEY";
    internal const string AccessTokenVariable = "PODCASTAPI_ACCESS_TOKEN";

    /// <summary>Null when nothing at all is set, and only then: half a setting must not end up at the emulator.</summary>
    /// <exception cref="UsageException">Something is missing.</exception>
    internal static ConnectionSettings? Read(string? baseAddressOption)
    {
        var baseAddress = baseAddressOption ?? Variable(BaseAddressVariable);
        var apiKey = Variable(ApiKeyVariable);
        var accessToken = Variable(AccessTokenVariable);
        if (baseAddress is null && apiKey is null && accessToken is null) return null;
        if (apiKey is null || accessToken is null) throw Missing(apiKey, accessToken);
        return new ConnectionSettings(baseAddress is null ? null : Parse(baseAddress), apiKey, accessToken);
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) switch
    {
        "" => throw new UsageException($"{name} is set, but empty. Give it a value, or unset it."),
        var value => value,
    };

    private static UsageException Missing(string? apiKey, string? accessToken)
    {
        var names = new[] { apiKey is null ? ApiKeyVariable : null, accessToken is null ? AccessTokenVariable : null }.OfType<string>();
        return new UsageException($"Missing: {string.Join(" and ", names)}. Set both in the environment; for the emulator, set nothing and give no base address.");
    }

    private static Uri Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new UsageException($"The base address \"{text}\" is no http address. Give one such as https://api.music.amazon.dev/v1.");
        }

        return address.Scheme == "https" || address.IsLoopback
            ? address
            : throw new UsageException($"The base address \"{text}\" would send the credentials over plain http. Use https, or http on this machine alone.");
    }
}
