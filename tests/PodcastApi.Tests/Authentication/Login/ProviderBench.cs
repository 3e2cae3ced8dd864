namespace PodcastApi.Tests.Authentication.Login;

/// <summary>A token provider that begins with the refresh token "Atzr|first", and a clock that the test moves.</summary>
internal sealed class ProviderBench : IDisposable
{
    internal ProviderBench(params Func<HttpResponseMessage>[] answers)
        : this(_ => { }, answers)
    {
    }

    internal ProviderBench(Action<LoginWithAmazonOptions> change, params Func<HttpResponseMessage>[] answers)
        : this(change, LoginStub.Answering(answers))
    {
    }

    internal ProviderBench(Action<LoginWithAmazonOptions> change, LoginStub stub)
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

    internal Task<string> AskAsync(string? refused = null, CancellationToken cancellationToken = default) =>
        Provider.GetAccessTokenAsync(new AccessTokenRequest(["music::catalog"], refused), cancellationToken).AsTask().WaitAsync(RealTime.Patience, CancellationToken.None);

    /// <summary>Asks, and lets the waits between repetitions pass.</summary>
    internal Task<string> AskServedAsync(string? refused = null) => Time.ServeAsync(AskAsync(refused));

    internal async Task<LoginException> FailAsync(string? refused = null) =>
        (await FluentActions.Awaiting(() => AskServedAsync(refused)).Should().ThrowExactlyAsync<LoginException>()).Which;

    public void Dispose()
    {
        Provider.Dispose();
        Stub.Dispose();
    }
}
