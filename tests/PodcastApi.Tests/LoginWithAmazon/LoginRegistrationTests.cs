using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PodcastApi.Tests.DependencyInjection;
using PodcastApi.Tests.Http;
using PodcastApi.Tests.Resilience;

namespace PodcastApi.Tests.LoginWithAmazon;

public sealed class LoginRegistrationTests : IDisposable
{
    private IConfigurationRoot? _root;
    private readonly StubHandler _api = new(_ => Responses.Show());
    private readonly LoginStub _login = new(
        (form, _) => Task.FromResult(LoginResponses.Tokens("Atza|for-" + form["client_id"], "Atzr|next-" + form["client_id"])()));

    public void Dispose()
    {
        _api.Dispose();
        _login.Dispose();
    }

    [Fact]
    public async Task The_client_gets_its_tokens_from_the_login()
    {
        await using var services = With(s => s.AddPodcastApi(o => o.ApiKey = "key").EndingAt(_api).AddLoginWithAmazon(Set("us")));

        await services
            .GetRequiredService<IPodcastClient>()
            .GetPodcastShowAsync("x", cancellationToken: TestContext.Current.CancellationToken);
        await services
            .GetRequiredService<IPodcastClient>()
            .GetPodcastShowAsync("x", cancellationToken: TestContext.Current.CancellationToken);

        _api.Requests.Select(r => r.Header("Authorization")).Should().Equal("Bearer Atza|for-us", "Bearer Atza|for-us");
        _login.Forms.Should().ContainSingle();
        services.GetRequiredService<LoginWithAmazonClient>().Should().NotBeNull();
    }

    [Fact]
    public async Task Two_named_clients_are_two_logins_that_never_mix()
    {
        var (eu, us) = (new ScriptedStore(), new ScriptedStore());
        await using var services = With(s =>
        {
            s.AddKeyedSingleton<ITokenStore>("eu", eu).AddSingleton<ITokenStore>(us);
            s.AddPodcastApi("eu", o => o.ApiKey = "key-eu").EndingAt(_api).AddLoginWithAmazon(Set("eu"));
            s.AddPodcastApi("us", o => o.ApiKey = "key-us").EndingAt(_api).AddLoginWithAmazon(Set("us"));
        });

        foreach (var name in new[] { "eu", "us" })
            await services
                .GetRequiredKeyedService<IPodcastClient>(name)
                .GetPodcastShowAsync("x", cancellationToken: TestContext.Current.CancellationToken);

        _api.Requests.Select(r => $"{r.Header("x-api-key")}, {r.Header("Authorization")}")
            .Should()
            .Equal("key-eu, Bearer Atza|for-eu", "key-us, Bearer Atza|for-us");
        _login.Forms.Select(form => form["refresh_token"]).Should().Equal("Atzr|first-eu", "Atzr|first-us");
        (eu.Login!.RefreshToken, us.Login!.RefreshToken).Should().Be(("Atzr|next-eu", "Atzr|next-us"));
    }

    [Fact]
    public async Task Two_logins_in_one_store_are_an_error_at_the_start()
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddSingleton<ITokenStore>(new ScriptedStore());
        foreach (var name in new[] { "eu", "us" })
            builder.Services.AddPodcastApi(name, o => o.ApiKey = "key").AddLoginWithAmazon(Set(name));
        using var host = builder.Build();

        await host.Awaiting(h => h.StartAsync())
            .Should()
            .ThrowAsync<OptionsValidationException>()
            .WithMessage("Client \"us\": its ITokenStore is that of another login*AddKeyedSingleton*");
    }

    [Fact]
    public async Task A_wrong_setting_is_told_when_the_host_starts()
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddPodcastApi("eu", o => o.ApiKey = "key").AddLoginWithAmazon(o => o.ClientId = null);
        using var host = builder.Build();

        await host.Awaiting(h => h.StartAsync())
            .Should()
            .ThrowExactlyAsync<OptionsValidationException>()
            .WithMessage("Client \"eu\": LoginWithAmazonOptions.ClientId is missing*");
    }

    [Fact]
    public async Task A_section_holds_the_settings()
    {
        var section = Section(
            new()
            {
                ["ClientId"] = "id",
                ["ClientSecret"] = "secret",
                ["refreshtoken"] = "Atzr|r",
                ["RefreshBeforeExpiration"] = "00:05:00",
                ["Timeout"] = "00:00:10",
                ["Region"] = "europe",
                ["CodePairEndpoint"] = "https://example.com/c",
                ["eu:ClientId"] = "other",
            }
        );

        var options = await ReadAsync(section);

        options
            .Should()
            .BeEquivalentTo(
                new LoginWithAmazonOptions
                {
                    ClientId = "id",
                    ClientSecret = "secret",
                    RefreshToken = "Atzr|r",
                    RefreshBeforeExpiration = TimeSpan.FromMinutes(5),
                    Timeout = TimeSpan.FromSeconds(10),
                    Endpoints = new(LoginWithAmazonEndpoints.Europe) { CodePair = new("https://example.com/c") },
                },
                comparing => comparing.Excluding(o => o.LoggerFactory));
    }

    [Fact]
    public async Task Without_a_region_an_address_differs_from_North_America_alone() =>
        (await ReadAsync(Section(new() { ["ClientId"] = "id", ["TokenEndpoint"] = "https://example.com/t" })))
            .Endpoints.Should()
            .BeEquivalentTo(new LoginWithAmazonEndpoints(LoginWithAmazonEndpoints.NorthAmerica) { Token = new("https://example.com/t") });

    [Theory]
    [InlineData("Secret", "x", "PodcastApi:Login:Secret is no setting of the login. Use one of: ClientId, *, Region, *")]
    [InlineData("Region", "Asia", "PodcastApi:Login:Region is not of its form: write * NorthAmerica, Europe or FarEast.")]
    [InlineData("Timeout", "10", "PodcastApi:Login:Timeout is not of its form*")]
    [InlineData("TokenEndpoint", "api.amazon.com", "PodcastApi:Login:TokenEndpoint is not of its form*")]
    public async Task A_fault_in_a_section_is_told_by_its_path(string name, string value, string message) =>
        await FluentActions
            .Awaiting(() => ReadAsync(Section(new() { ["ClientId"] = "id", [name] = value })))
            .Should()
            .ThrowExactlyAsync<OptionsValidationException>()
            .WithMessage(message);

    [Fact]
    public void Another_builder_is_rejected()
    {
        var services = new ServiceCollection();
        services.AddPodcastApi(o => o.ApiKey = "key");

        foreach (var name in new[] { "other", "PodcastApi:eu" })
        {
            services
                .AddHttpClient(name)
                .Invoking(b => b.AddLoginWithAmazon(Set("us")))
                .Should()
                .Throw<ArgumentException>()
                .WithMessage("*call it on what AddPodcastApi returns*");
        }
    }

    [Fact]
    public async Task The_logins_HttpClient_leaves_deadlines_to_the_client()
    {
        await using var services = With(s =>
        {
            s.AddPodcastApi(o => o.ApiKey = "key").AddLoginWithAmazon(Set("us"));
            s.ConfigureHttpClientDefaults(b =>
                b.ConfigureHttpClient(c => c.Timeout = TimeSpan.FromSeconds(1)).RedactLoggedHeaders(_ => false));
        });

        services.GetRequiredService<IHttpClientFactory>().CreateClient("PodcastApi.Login").Timeout.Should().Be(Timeout.InfiniteTimeSpan);
    }

    [Fact]
    public async Task A_changed_setting_takes_effect_with_the_next_refresh_and_one_that_is_not_valid_does_not()
    {
        var section = Section(
            new()
            {
                ["ClientId"] = "one",
                ["ClientSecret"] = "secret-one",
                ["RefreshToken"] = "Atzr|one",
                ["RefreshBeforeExpiration"] = "00:30:00",
            }
        );
        var time = new FakeTimeProvider();
        await using var services = With(s =>
            s.AddPodcastApi(o => (o.ApiKey, o.TimeProvider) = ("key", time))
                .EndingAt(_api)
                .AddLoginWithAmazon(section)
                .Services.PostConfigureAll<LoginWithAmazonOptions>(o => o.TimeProvider = time));

        await CallAfterAnHourAsync();
        Change(section, "ClientSecret", "secret-two");
        await CallAfterAnHourAsync();
        Change(section, "Timeout", "soon");
        await CallAfterAnHourAsync();
        section["Timeout"] = null;
        Change(section, "RefreshToken", "Atzr|two");
        await CallAfterAnHourAsync();
        Change(section, "RefreshToken", null);
        await CallAfterAnHourAsync();

        _login
            .Forms.Select(form => form["client_secret"] + " " + form["refresh_token"])
            .Should()
            .Equal(
                "secret-one Atzr|one",
                "secret-two Atzr|next-one",
                "secret-two Atzr|next-one",
                "secret-two Atzr|two",
                "secret-two Atzr|next-one");

        Task CallAfterAnHourAsync()
        {
            time.Advance(TimeSpan.FromHours(1));
            return services
                .GetRequiredService<IPodcastClient>()
                .GetPodcastShowAsync("x", cancellationToken: TestContext.Current.CancellationToken);
        }
    }

    private void Change(IConfigurationSection section, string name, string? value)
    {
        section[name] = value;
        _root!.Reload();
    }

    private static Action<LoginWithAmazonOptions> Set(string account) =>
        o => (o.ClientId, o.RefreshToken) = (account, "Atzr|first-" + account);

    private static async Task<LoginWithAmazonOptions> ReadAsync(IConfigurationSection section)
    {
        await using var services = Container.With(s => s.AddPodcastApi(o => o.ApiKey = "key").AddLoginWithAmazon(section));
        return services.GetRequiredService<IOptionsMonitor<LoginWithAmazonOptions>>().CurrentValue;
    }

    private IConfigurationSection Section(Dictionary<string, string?> values)
    {
        _root = new ConfigurationBuilder()
            .AddInMemoryCollection(values.ToDictionary(v => "PodcastApi:Login:" + v.Key, v => v.Value))
            .Build();
        return _root.GetSection("PodcastApi:Login");
    }

    /// <summary>The logins of all clients end at the stub.</summary>
    private ServiceProvider With(Action<IServiceCollection> add) =>
        Container.With(s =>
        {
            add(s);
            foreach (var name in new[] { "PodcastApi.Login", "PodcastApi.Login:eu", "PodcastApi.Login:us" })
                s.AddHttpClient(name).EndingAt(_login);
        });
}
