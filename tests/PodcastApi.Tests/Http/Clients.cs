namespace PodcastApi.Tests.Http;

internal static class Clients
{
    internal const string ApiKey = "amzn1.application.0123456789abcdef0123456789abcdef";
    internal const string AccessToken = "Atza|EXAMPLE-token";

    internal static PodcastClientOptions Options(Action<PodcastClientOptions>? change = null)
    {
        // Without retry, but where a test asks for it: one request, one outcome.
        var options = new PodcastClientOptions { ApiKey = ApiKey, AccessToken = AccessToken, MaxRetries = 0 };
        change?.Invoke(options);
        return options;
    }

    internal static PodcastClient Over(HttpMessageHandler handler, Action<PodcastClientOptions>? change = null) =>
        new(new HttpClient(handler), Options(change));
}
