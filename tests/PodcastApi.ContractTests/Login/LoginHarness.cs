using PodcastApi.Emulator;

namespace PodcastApi.ContractTests.Login;

/// <summary>A listening emulator, and the library's login and calls over its port. All use one clock, which the test controls.</summary>
internal sealed class LoginHarness : IAsyncDisposable
{
    internal const string Show = "B077DT8KHW";

    private static readonly Uri Back = new("http://127.0.0.1:5000/back");

    private LoginHarness(PodcastApiEmulator emulator, ObservedTimeProvider time)
    {
        (Emulator, Time) = (emulator, time);
        Login = new LoginWithAmazonClient(Options());
    }

    internal PodcastApiEmulator Emulator { get; }

    internal ObservedTimeProvider Time { get; }

    internal LoginWithAmazonClient Login { get; }

    internal static async Task<LoginHarness> StartAsync(Action<PodcastApiEmulatorOptions>? configure = null)
    {
        var time = new ObservedTimeProvider();
        var options = new PodcastApiEmulatorOptions { TimeProvider = time, AcceptUnknownTokens = false };
        configure?.Invoke(options);
        return new LoginHarness(await PodcastApiEmulator.StartAsync(options), time);
    }

    internal LoginWithAmazonOptions Options(ITokenStore? store = null) => new()
    {
        ClientId = PodcastApiEmulator.ClientId,
        ClientSecret = PodcastApiEmulator.ClientSecret,
        Endpoints = Emulator.Login.Endpoints.ForClient(),
        TokenStore = store,
        TimeProvider = Time,

        // Not 30 seconds, which is the polling interval that a test waits for.
        Timeout = TimeSpan.FromMinutes(1),
    };

    internal AuthorizationRequest Ask(params string[] scopes) => Login.CreateAuthorizationRequest(Back, scopes);

    /// <summary>Logs in by browser and returns the tokens.</summary>
    internal async Task<LoginTokens> LogInAsync(params string[] scopes)
    {
        var request = Ask(scopes);
        return await Login.ExchangeAsync(request, await Emulator.Login.ApproveAsync(request.Url));
    }

    /// <summary>A client that uses the given token provider.</summary>
    internal PodcastClient ClientWith(IAccessTokenProvider provider) => new(new PodcastClientOptions
    {
        BaseAddress = Emulator.BaseAddress,
        ApiKey = PodcastApiEmulator.ApiKey,
        AccessTokenProvider = provider,
        TimeProvider = Time,
        MaxRetries = 0,
    });

    public async ValueTask DisposeAsync()
    {
        Login.Dispose();
        await Emulator.DisposeAsync();
    }
}
