using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PodcastApi.Tests.DependencyInjection;
using PodcastApi.Tests.LoginWithAmazon;
using PodcastApi.Tests.Telemetry;

namespace PodcastApi.Tests.Readme;

[Collection(nameof(ConsoleTests))]
public class LoginExampleTests
{
    [Theory]
    [InlineData("browser")]
    [InlineData("device")]
    [InlineData("keeping")]
    [InlineData("registration")]
    public void The_example_stands_in_the_document_as_it_is_compiled_here(string example) =>
        ReadmeCode
            .After($"<!-- {example} -->", "docs", "login.md")
            .Should()
            .Be(ReadmeCode.Between(Source, "// " + example, "// end of " + example));

    [Fact]
    public async Task The_login_on_a_device_works()
    {
        var time = new ObservedTimeProvider();
        using var stub = LoginStub.Responding(LoginResponses.Body(LoginResponses.CodePair), LoginResponses.Tokens("Atza|a"));
        using var login = Logins.Client(stub, o => o.TimeProvider = time);

        (await time.ServeAsync(DeviceAsync(login))).AccessToken.Should().Be("Atza|a");
    }

    [Fact]
    public async Task The_registration_works()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["PodcastApi:ApiKey"] = "key",
            ["PodcastApi:Login:ClientId"] = "id",
            ["PodcastApi:Login:Region"] = "Europe",
        }).Build();
        await using var services = Container.With(s => Register(s, configuration));

        services.GetRequiredService<IPodcastClient>().Should().NotBeNull();
        services.GetRequiredService<IAccessTokenProvider>().Should().BeOfType<LoginWithAmazonTokenProvider>();
    }

    private static string Source => Repository.Read("tests", "PodcastApi.Tests", "Readme", "LoginExampleTests.cs");

    internal static async Task<LoginTokens> BrowserAsync(string clientId, string clientSecret, Uri callback)
    {
        // browser
        using var login = new LoginWithAmazonClient(new LoginWithAmazonOptions { ClientId = clientId, ClientSecret = clientSecret });
        var request = login.CreateAuthorizationRequest(new Uri("https://example.com/back"), ["music::catalog", "music::library"]);
        // Send the browser to request.Url.AbsoluteUri, and keep the request with its session. When it is back at the redirect address:
        var tokens = await login.ExchangeAsync(request, callback);
        // end of browser
        return tokens;
    }

    internal static async Task KeepAsync(string clientId, string clientSecret, string refreshToken, ITokenStore store, string apiKey)
    {
        // keeping
        await using var provider = new LoginWithAmazonTokenProvider(new LoginWithAmazonOptions
        {
            ClientId = clientId,
            ClientSecret = clientSecret,
            RefreshToken = refreshToken, // unless the store holds one
            TokenStore = store, // yours; InMemoryTokenStore keeps it as long as the process lives
        });
        using var client = new PodcastClient(new PodcastClientOptions { ApiKey = apiKey, AccessTokenProvider = provider });
        // end of keeping
    }

    private static async Task<LoginTokens> DeviceAsync(LoginWithAmazonClient login)
    {
        // device
        var device = await login.StartDeviceAuthorizationAsync(["music::catalog"]);
        Console.WriteLine($"Go to {device.VerificationUri} and type {device.UserCode}.");
        var tokens = await login.WaitForDeviceAuthorizationAsync(device);
        // end of device
        return tokens;
    }

    private static void Register(IServiceCollection services, IConfiguration configuration)
    {
        // registration
        services.AddSingleton<ITokenStore, Store>(); // yours
        services.AddPodcastApi(configuration.GetSection("PodcastApi")).AddLoginWithAmazon(configuration.GetSection("PodcastApi:Login"));
        // end of registration
    }

    private sealed class Store : ITokenStore
    {
        private readonly InMemoryTokenStore _memory = new();

        public ValueTask<LoginTokens?> ReadAsync(CancellationToken cancellationToken) => _memory.ReadAsync(cancellationToken);

        public ValueTask SaveAsync(LoginTokens login, CancellationToken cancellationToken) => _memory.SaveAsync(login, cancellationToken);
    }
}
