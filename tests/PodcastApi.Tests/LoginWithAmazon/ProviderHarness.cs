namespace PodcastApi.Tests.LoginWithAmazon;

/// <summary>A token provider that begins with the refresh token "Atzr|first", and a clock that the test moves.</summary>
internal sealed class ProviderHarness : IDisposable
{
    internal ProviderHarness(params Func<HttpResponseMessage>[] responses)
        : this(_ => { }, responses)
    {
    }

    internal ProviderHarness(Action<LoginWithAmazonOptions> change, params Func<HttpResponseMessage>[] responses)
        : this(change, LoginStub.Responding(responses))
    {
    }

    internal ProviderHarness(Action<LoginWithAmazonOptions> change, LoginStub stub)
    {
        Stub = stub;
        Provider = new LoginWithAmazonTokenProvider(new HttpClient(stub), Logins.Options(o =>
        {
            (o.TimeProvider, o.RefreshToken) = (Time, "Atzr|first");
            change(o);
        }));
    }

    internal ObservedTimeProvider Time { get; } = new();

    internal LoginStub Stub { get; }

    internal LoginWithAmazonTokenProvider Provider { get; }

    internal IEnumerable<string> RefreshTokensSent => Stub.Forms.Select(form => form["refresh_token"]);

    internal Task<string> AskAsync(string? rejected = null, CancellationToken cancellationToken = default) =>
        Provider
            .GetAccessTokenAsync(new AccessTokenRequest(["music::catalog"], rejected), cancellationToken)
            .AsTask()
            .WaitAsync(RealTime.Patience, CancellationToken.None);

    /// <summary>Asks, and lets the waits between retries pass.</summary>
    internal Task<string> AskServedAsync(string? rejected = null) => Time.ServeAsync(AskAsync(rejected));

    internal async Task<LoginException> FailAsync(string? rejected = null) =>
        (await FluentActions.Awaiting(() => AskServedAsync(rejected)).Should().ThrowExactlyAsync<LoginException>()).Which;

    public void Dispose()
    {
        Provider.Dispose();
        Stub.Dispose();
    }
}
