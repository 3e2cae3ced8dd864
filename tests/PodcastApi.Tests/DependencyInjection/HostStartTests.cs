using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace PodcastApi.Tests.DependencyInjection;

public class HostStartTests
{
    [Theory]
    [InlineData("PodcastApi:MaxRetries", "99", "PodcastClientOptions.MaxRetries must be 0 to 20, and is 99.")]
    [InlineData("PodcastApi:MaxRetries", "many", "PodcastApi:MaxRetries is not of its form: *")]
    [InlineData("PodcastApi:TotalTimeout", "00:00:00", "PodcastClientOptions.TotalTimeout must be above zero and at most 24 days, *")]
    [InlineData(
        "PodcastApi:AccessToken",
        "",
        "PodcastClientOptions.AccessToken is missing: set it or AccessTokenProvider, or register an IAccessTokenProvider.")]
    [InlineData(
        "PodcastApi:BaseAddress",
        "http://example.com",
        "PodcastClientOptions.BaseAddress would send the credentials over plain http: *")]
    [InlineData("PodcastApi:Proxy", "x", "PodcastApi:Proxy is no setting of the client. *")]
    public async Task A_host_with_a_wrong_setting_does_not_start(string name, string value, string message)
    {
        using var host = Host(b => b.Services.AddPodcastApi(b.Configuration.GetSection("PodcastApi")), (name, value));

        await host.Awaiting(h => h.StartAsync()).Should().ThrowExactlyAsync<OptionsValidationException>().WithMessage(message);
    }

    [Fact]
    public async Task A_wrong_setting_of_a_named_client_is_told_with_its_name()
    {
        using var host = Host(b =>
            b.Services.AddPodcastApi("eu", o => (o.ApiKey, o.AccessToken, o.RequestsPerSecond) = ("key", "token", -1)));

        (await host.Awaiting(h => h.StartAsync()).Should().ThrowExactlyAsync<OptionsValidationException>())
            .WithMessage("Client \"eu\": PodcastClientOptions.RequestsPerSecond must be 0.001 to 1000000, and is -1.")
            .Which.OptionsName.Should().Be("eu");
    }

    [Fact]
    public async Task A_host_with_right_settings_starts()
    {
        using var host = Host(b => b.Services.AddPodcastApi(b.Configuration.GetSection("PodcastApi")));

        await host.StartAsync(TestContext.Current.CancellationToken);
        await host.StopAsync(TestContext.Current.CancellationToken);

        host.Services.GetRequiredService<IPodcastClient>().Should().NotBeNull();
    }

    private static IHost Host(Action<HostApplicationBuilder> add, params (string Name, string Value)[] settings)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        foreach (var (name, value) in settings.Prepend(("PodcastApi:AccessToken", "token")).Prepend(("PodcastApi:ApiKey", "key")))
            builder.Configuration[name] = value;
        add(builder);
        return builder.Build();
    }
}
