using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PodcastApi.Tests.Authentication;

namespace PodcastApi.Tests.DependencyInjection;

public class ScopedServiceTests
{
    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task A_scoped_token_provider_is_an_error_at_the_start_that_says_how_to_do_it(string environment)
    {
        using var host = Host(environment, services =>
        {
            services.AddScoped<IAccessTokenProvider>(_ => new RecordingTokenProvider("token"));
            services.AddPodcastApi(o => o.ApiKey = "key");
        });

        (await host.Awaiting(h => h.StartAsync(TestContext.Current.CancellationToken)).Should().ThrowAsync<OptionsValidationException>())
            .WithMessage("*IAccessTokenProvider*scoped*singleton*IHttpContextAccessor*AsyncLocal*");
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task A_scoped_token_store_is_one_too(string environment)
    {
        using var host = Host(environment, services =>
        {
            services.AddScoped<ITokenStore, InMemoryTokenStore>();
            services.AddPodcastApi(o => o.ApiKey = "key").AddLoginWithAmazon(o => (o.ClientId, o.RefreshToken) = ("id", "Atzr|r"));
        });

        (
            await host.Awaiting(h => h.StartAsync(TestContext.Current.CancellationToken)).Should().ThrowAsync<OptionsValidationException>()
        ).WithMessage("*ITokenStore*scoped*IServiceScopeFactory*");
    }

    [Fact]
    public async Task What_is_scoped_and_not_taken_does_not_matter()
    {
        using var host = Host("Development", services =>
        {
            services.AddScoped<IAccessTokenProvider>(_ => new RecordingTokenProvider("token"));
            services.AddKeyedSingleton<IAccessTokenProvider>("eu", new RecordingTokenProvider("token"));
            services.AddPodcastApi("eu", o => o.ApiKey = "key");
            services.AddPodcastApi("us", o => (o.ApiKey, o.AccessToken) = ("key", "token"));
        });

        await host.Awaiting(h => h.StartAsync(TestContext.Current.CancellationToken)).Should().NotThrowAsync();
    }

    private static IHost Host(string environment, Action<IServiceCollection> add)
    {
        var builder = new HostApplicationBuilder(
            new HostApplicationBuilderSettings { DisableDefaults = true, EnvironmentName = environment }
        );
        add(builder.Services);
        return builder.Build();
    }
}
