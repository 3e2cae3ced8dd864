namespace PodcastApi.Tests.LoginWithAmazon;

internal static class Logins
{
    internal const string ClientId = "amzn1.application-oa2-client.example";
    internal const string ClientSecret = "amzn1.oa2-cs.v1.client-secret";

    internal static readonly Uri Redirect = new("https://example.com/back");

    internal static LoginWithAmazonOptions Options(Action<LoginWithAmazonOptions>? change = null)
    {
        // The deadline is longer than what ObservedTimeProvider takes for a wait.
        var options = new LoginWithAmazonOptions
        {
            ClientId = ClientId,
            ClientSecret = ClientSecret,
            Timeout = TimeSpan.FromSeconds(100),
            TimeProvider = new FakeTimeProvider(),
            Randomizer = () => 1,
        };
        change?.Invoke(options);
        return options;
    }

    internal static LoginWithAmazonClient Client(HttpMessageHandler handler, Action<LoginWithAmazonOptions>? change = null) =>
        new(new HttpClient(handler), Options(change));

    internal static LoginWithAmazonClient Client(params Func<HttpResponseMessage>[] responses) => Client(LoginStub.Responding(responses));

    /// <summary>A form that any response can follow.</summary>
    internal static async Task<LoginException> FailToRefreshAsync(params Func<HttpResponseMessage>[] responses)
    {
        var time = new ObservedTimeProvider();
        using var client = Client(LoginStub.Responding(responses), o => o.TimeProvider = time);
        return (
            await FluentActions
                .Awaiting(() => time.ServeAsync(client.RefreshAsync("Atzr|old-refresh")))
                .Should()
                .ThrowExactlyAsync<LoginException>()
        ).Which;
    }
}
