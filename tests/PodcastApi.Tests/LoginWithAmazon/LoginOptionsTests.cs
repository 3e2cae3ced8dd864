namespace PodcastApi.Tests.LoginWithAmazon;

public class LoginOptionsTests
{
    [Fact]
    public void The_regions_have_the_documented_addresses()
    {
        Addresses(LoginWithAmazonEndpoints.NorthAmerica)
            .Should()
            .Be("https://www.amazon.com/ap/oa https://api.amazon.com/auth/o2/token https://api.amazon.com/auth/o2/create/codepair");
        Addresses(LoginWithAmazonEndpoints.Europe)
            .Should()
            .Be("https://eu.account.amazon.com/ap/oa https://api.amazon.co.uk/auth/o2/token ");
        Addresses(LoginWithAmazonEndpoints.FarEast)
            .Should()
            .Be("https://apac.account.amazon.com/ap/oa https://api.amazon.co.jp/auth/o2/token ");
        Addresses(new LoginWithAmazonOptions().Endpoints).Should().Be(Addresses(LoginWithAmazonEndpoints.NorthAmerica));
    }

    [Fact]
    public void A_copy_of_a_region_may_differ_in_one_address() =>
        Addresses(new(LoginWithAmazonEndpoints.Europe) { CodePair = new("https://example.com/c") })
            .Should().Be(Addresses(LoginWithAmazonEndpoints.Europe) + "https://example.com/c");

    [Theory]
    [InlineData("http://example.com/token", "*Endpoints.Token must be an https address, or http to loopback, or *AllowInsecureHttp set.")]
    [InlineData("ftp://example.com/token", "*https*")]
    [InlineData("https://me@example.com/token", "*no user*")]
    [InlineData("https://example.com/token#x", "*no fragment*")]
    [InlineData("/token", "*Endpoints.Token must be absolute.")]
    [InlineData(null, "*Endpoints.Token must not be null.")]
    public void An_address_that_would_leak_secrets_is_rejected(string? address, string message) =>
        Making(o => o.Endpoints = new() { Token = address is null ? null : new Uri(address, UriKind.RelativeOrAbsolute) })
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("LoginWithAmazonOptions." + message);

    [Theory]
    [InlineData("http://localhost:81/token")]
    [InlineData("http://127.0.0.1:81/token")]
    [InlineData("http://[::1]:81/token")]
    [InlineData("https://example.com/token?x=1")]
    public void An_address_on_loopback_may_be_plain(string address) =>
        Making(o => o.Endpoints = new() { Token = new Uri(address) }).Should().NotThrow();

    [Fact]
    public void Plain_http_to_another_machine_is_allowed_where_the_options_say_so()
    {
        using var client = new LoginWithAmazonClient(new LoginWithAmazonOptions
        {
            ClientId = "i",
            AllowInsecureHttp = true,
            Endpoints = new() { Token = new("http://emulator:8080/t"), Authorize = new("http://emulator:8080/a") },
        });

        client.CreateAuthorizationRequest(new("http://shop:81/back"), ["music::catalog"]).Url.Host.Should().Be("emulator");
        Making(o => (o.AllowInsecureHttp, o.Endpoints) = (true, new() { Token = new("ftp://emulator/t") }))
            .Should().Throw<ArgumentException>();
    }

    public static TheoryData<Action<LoginWithAmazonOptions>, string> Faults =>
        new()
        {
            { o => o.ClientId = null, "ClientId is missing*" },
            { o => o.ClientId = "", "ClientId is missing*" },
            { o => o.ClientSecret = "", "ClientSecret must not be empty: leave it null for a public client." },
            { o => o.RefreshToken = "", "RefreshToken must not be empty*" },
            { o => o.Endpoints = null!, "Endpoints must not be null." },
            { o => o.Endpoints = new(LoginWithAmazonEndpoints.Europe) { Authorize = new("http://example.com") }, "Endpoints.Authorize*" },
            { o => o.Endpoints = new(LoginWithAmazonEndpoints.Europe) { CodePair = new("http://example.com") }, "Endpoints.CodePair*" },
            {
                o => o.RefreshBeforeExpiration = TimeSpan.FromSeconds(-1),
                "RefreshBeforeExpiration must be 00:00:00 to 00:30:00, and is -00:00:01."
            },
            { o => o.RefreshBeforeExpiration = TimeSpan.FromMinutes(31), "RefreshBeforeExpiration must be*" },
            { o => o.Timeout = TimeSpan.Zero, "Timeout must be above zero*" },
            { o => o.TimeProvider = null!, "TimeProvider must not be null." },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_setting_out_of_range_is_told_by_its_name(Action<LoginWithAmazonOptions> change, string message) =>
        Making(change).Should().Throw<ArgumentException>().WithMessage("LoginWithAmazonOptions." + message);

    [Fact]
    public async Task Options_are_copied()
    {
        using var stub = LoginStub.Responding(LoginResponses.Tokens("Atza|a"));
        var options = Logins.Options();
        using var client = new LoginWithAmazonClient(new HttpClient(stub), options);

        (options.ClientId, options.ClientSecret, options.Endpoints) = ("other", "other", LoginWithAmazonEndpoints.Europe);
        await client.RefreshAsync("Atzr|r", TestContext.Current.CancellationToken);

        (stub.Forms[0]["client_id"], stub.Forms[0].Uri.Host).Should().Be((Logins.ClientId, "api.amazon.com"));
    }

    [Fact]
    public async Task A_client_disposes_only_what_it_made()
    {
        using var stub = LoginStub.Responding(LoginResponses.Tokens("Atza|a"));
        using var httpClient = new HttpClient(stub);
        using var owning = new LoginWithAmazonClient(Logins.Options());

        new LoginWithAmazonClient(httpClient, Logins.Options()).Dispose();
        owning.Dispose();

        await new LoginWithAmazonClient(httpClient, Logins.Options()).RefreshAsync("Atzr|r", TestContext.Current.CancellationToken);
        await owning.Invoking(c => c.RefreshAsync("Atzr|r")).Should().ThrowAsync<ObjectDisposedException>();
    }

    private static string Addresses(LoginWithAmazonEndpoints endpoints) => $"{endpoints.Authorize} {endpoints.Token} {endpoints.CodePair}";

    private static Action Making(Action<LoginWithAmazonOptions> change) =>
        () => new LoginWithAmazonClient(Logins.Options(change)).Dispose();
}
