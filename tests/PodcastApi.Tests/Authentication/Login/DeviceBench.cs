namespace PodcastApi.Tests.Authentication.Login;

/// <summary>A login by code: the code pair comes first, then the answers one after the other, the last one for ever.</summary>
internal sealed class DeviceBench : IDisposable
{
    private readonly List<double> _askedAt = [];
    private string _codePair = LoginAnswers.CodePair;
    private int _next = -1;

    internal DeviceBench(params Func<HttpResponseMessage>[] answers)
    {
        Stub = new LoginStub((form, _) =>
        {
            if (form.Uri.AbsolutePath.EndsWith("codepair", StringComparison.Ordinal)) return Task.FromResult(LoginAnswers.Body(_codePair)());
            _askedAt.Add((Time.GetUtcNow() - Time.Start).TotalSeconds);
            return Task.FromResult(answers[Math.Min(++_next, answers.Length - 1)]());
        });
        Client = Logins.Client(Stub, o => o.TimeProvider = Time);
    }

    internal ObservedTimeProvider Time { get; } = new();

    internal LoginStub Stub { get; }

    internal LoginWithAmazonClient Client { get; }

    /// <summary>When it was asked whether the person is done, in seconds after the beginning.</summary>
    internal IReadOnlyList<double> AskedAt => _askedAt;

    internal Task<DeviceAuthorization> StartAsync(string codePair)
    {
        _codePair = codePair;
        return Client.StartDeviceAuthorizationAsync(["music::catalog", "music::library"]);
    }

    internal async Task<LoginTokens> LogInAsync(int interval = 30, int expiresIn = 600)
    {
        var device = await StartAsync(
            $$"""{"user_code":"AB12CD","device_code":"device-code-secret","interval":{{interval}},"verification_uri":"https://amazon.com/us/code","expires_in":{{expiresIn}}}""");
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
