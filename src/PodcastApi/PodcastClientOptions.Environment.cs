namespace PodcastApi;

/// <content>Settings from environment variables, the same that the tool reads.</content>
public sealed partial class PodcastClientOptions
{
    private const string ApiKeyVariable = "PODCASTAPI_API_KEY";
    private const string AccessTokenVariable = "PODCASTAPI_ACCESS_TOKEN";
    private const string BaseAddressVariable = "PODCASTAPI_BASE_ADDRESS";
    private const string AllowInsecureHttpVariable = "PODCASTAPI_ALLOW_INSECURE_HTTP";

    /// <summary>
    /// Returns options with <c>PODCASTAPI_API_KEY</c>, <c>PODCASTAPI_ACCESS_TOKEN</c>, <c>PODCASTAPI_BASE_ADDRESS</c> (an absolute URL) and
    /// <c>PODCASTAPI_ALLOW_INSECURE_HTTP</c> (true or false), as far as they are set.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// The API key is missing, or a value is not valid; the message names the variable. A missing access token is no error here: set one,
    /// or an <see cref="AccessTokenProvider"/>.
    /// </exception>
    public static PodcastClientOptions FromEnvironment()
    {
        var options = new PodcastClientOptions
        {
            ApiKey = Read(ApiKeyVariable) ?? throw Missing(ApiKeyVariable, "your Security Profile ID"),
            AccessToken = Read(AccessTokenVariable),
            AllowInsecureHttp = ReadFlag(),
        };
        if (Read(BaseAddressVariable) is { } address) options.BaseAddress = AddressOf(address);
        return options;
    }

    /// <summary>Demands an access token too: nothing else can give one.</summary>
    internal static PodcastClientOptions CompleteFromEnvironment()
    {
        var options = FromEnvironment();
        return options.AccessToken is null ? throw Missing(AccessTokenVariable, "an access token of Login with Amazon") : options;
    }

    private static ArgumentException Missing(string name, string what) =>
        new($"The environment variable {name} is missing: set it to {what}.");

    private static Uri AddressOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
            ? address
            : throw new ArgumentException(
                $"The environment variable {BaseAddressVariable} is not an absolute URL, such as https://api.music.amazon.dev/v1/."
            );

    private static bool ReadFlag() => Read(AllowInsecureHttpVariable) switch
    {
        null => false,
        var text when bool.TryParse(text, out var value) => value,
        _ => throw new ArgumentException($"The environment variable {AllowInsecureHttpVariable} is neither true nor false."),
    };

    /// <summary>An empty variable is one that is not set: not every system tells them apart.</summary>
    private static string? Read(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
