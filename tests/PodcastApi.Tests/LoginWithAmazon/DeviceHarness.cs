namespace PodcastApi.Tests.LoginWithAmazon;

/// <summary>A login by code: the code pair comes first, then the responses one after the other, the last one for ever.</summary>
internal sealed class DeviceHarness : IDisposable
{
    private readonly List<double> _askedAt = [];
    private string _codePair = LoginResponses.CodePair;
    private int _next = -1;

    internal DeviceHarness(params Func<HttpResponseMessage>[] responses)
    {
        Stub = new LoginStub(
            (form, _) =>
            {
                if (form.Uri.AbsolutePath.EndsWith("codepair", StringComparison.Ordinal))
                    return Task.FromResult(LoginResponses.Body(_codePair)());
                _askedAt.Add((Time.GetUtcNow() - Time.Start).TotalSeconds);
                return Task.FromResult(responses[Math.Min(++_next, responses.Length - 1)]());
            }
        );
        Client = Logins.Client(Stub, o => o.TimeProvider = Time);
    }

    internal ObservedTimeProvider Time { get; } = new();

    internal LoginStub Stub { get; }

    internal LoginWithAmazonClient Client { get; }

    /// <summary>When it was requested whether the person is done, in seconds after the beginning.</summary>
    internal IReadOnlyList<double> AskedAt => _askedAt;

    internal Task<DeviceAuthorization> StartAsync(string codePair)
    {
        _codePair = codePair;
        return Client.StartDeviceAuthorizationAsync(["music::catalog", "music::library"]);
    }

    internal async Task<LoginTokens> LogInAsync(int interval = 30, int expiresIn = 600)
    {
        var device = await StartAsync(
            $$"""{"user_code":"AB12CD","device_code":"device-code-secret","interval":{{interval}}"""
                + $$""","verification_uri":"https://amazon.com/us/code","expires_in":{{expiresIn}}}""");
        return await Time.ServeAsync(Client.WaitForDeviceAuthorizationAsync(device));
    }

    internal async Task<LoginException> FailAsync(int interval = 30, int expiresIn = 600) =>
        (await FluentActions.Awaiting(() => LogInAsync(interval, expiresIn)).Should().ThrowExactlyAsync<LoginException>()).Which;

    public void Dispose()
    {
        Client.Dispose();
        Stub.Dispose();
    }
}
