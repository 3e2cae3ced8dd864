namespace PodcastApi.Tests.Http;

internal static class Clients
{
    internal const string ApiKey = "amzn1.application.0123456789abcdef0123456789abcdef";
    internal const string AccessToken = "Atza|EXAMPLE-token";

    internal static PodcastClientOptions Options(Action<PodcastClientOptions>? change = null)
    {
        var options = new PodcastClientOptions { ApiKey = ApiKey, AccessToken = AccessToken };
        change?.Invoke(options);
        return options;
    }

    internal static PodcastClient Over(HttpMessageHandler handler, Action<PodcastClientOptions>? change = null) =>
        new(new HttpClient(handler), Options(change));
}
