using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace PodcastApi;

/// <summary>Gives a registered <see cref="IPodcastClient"/> its access tokens from Login with Amazon.</summary>
public static class LoginWithAmazonHttpClientBuilderExtensions
{
    /// <summary>Registers the login of one client, with settings from code.</summary>
    /// <remarks>
    /// Registers an <see cref="IAccessTokenProvider"/> and a <see cref="LoginWithAmazonClient"/>, keyed by the client's name
    /// if it has one. The <see cref="ITokenStore"/> comes from the container when the options name none: first the one with
    /// that key, then the one without; two logins in one store are an error. Requests go through the
    /// HttpClient <c>PodcastApi.Login</c>, or <c>PodcastApi.Login:</c> and the client's name; keep handlers away from it that
    /// log bodies: they hold secrets.
    /// </remarks>
    /// <param name="builder">What <c>AddPodcastApi</c> returned.</param>
    /// <param name="configure">Sets the options, which are checked when the host starts.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">The builder is not that of <c>AddPodcastApi</c>.</exception>
    public static IHttpClientBuilder AddLoginWithAmazon(this IHttpClientBuilder builder, Action<LoginWithAmazonOptions> configure)
    {
        _ = configure ?? throw new ArgumentNullException(nameof(configure));
        return Add(builder, (options, _) => configure(options));
    }

    /// <summary>Registers the login of one client, with settings from a section.</summary>
    /// <inheritdoc cref="AddLoginWithAmazon(IHttpClientBuilder, Action{LoginWithAmazonOptions})"/>
    /// <param name="builder">What <c>AddPodcastApi</c> returned.</param>
    /// <param name="section">
    /// Such as <c>configuration.GetSection("PodcastApi:Login")</c>: <c>ClientId</c>, <c>ClientSecret</c>, <c>RefreshToken</c>,
    /// <c>RefreshBeforeExpiration</c>, <c>Timeout</c>, <c>Region</c> (NorthAmerica, Europe or FarEast), and over it
    /// <c>AuthorizeEndpoint</c>, <c>TokenEndpoint</c>, <c>CodePairEndpoint</c>. Another name is an error. A change takes effect with the
    /// next refresh (another RefreshToken only where no TokenStore holds a login); one that is not valid is logged, and the old
    /// settings stay.
    /// </param>
    public static IHttpClientBuilder AddLoginWithAmazon(this IHttpClientBuilder builder, IConfigurationSection section)
    {
        _ = section ?? throw new ArgumentNullException(nameof(section));
        Add(builder, (options, name) => LoginWithAmazonOptionsBinder.Apply(section, options, name));
        builder.Services.AddSingleton(
            new SettingsReload<LoginWithAmazonOptions>.Source(PodcastApiServiceCollectionExtensions.NameOf(builder), section));
        return builder;
    }

    private static IHttpClientBuilder Add(IHttpClientBuilder builder, Action<LoginWithAmazonOptions, string> configure)
    {
        _ = builder ?? throw new ArgumentNullException(nameof(builder));
        var (services, name) = (builder.Services, PodcastApiServiceCollectionExtensions.NameOf(builder));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<LoginWithAmazonOptions>, LoginWithAmazonOptionsValidator>());
        // Without ValidateOnStart: the check of the client's own options makes the token provider, and would tell a fault twice.
        services.AddOptions<LoginWithAmazonOptions>(name).Configure(options => configure(options, name))
            .PostConfigure<IServiceProvider>((options, provider) => Complete(options, provider, services, name));
        services.AddHttpClient(ClientName(name), static client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(DefaultHttpClient.CreateHandler)
            // What they redact in a log's text stands in its state all the same, and a server may echo any of a login's secrets.
            .RemoveAllLoggers();
        if (name.Length == 0) AddServices(services, provider => provider.GetRequiredService<LoginWithAmazonClient>());
        else AddKeyedServices(services, name);
        return builder;
    }

    private static void AddServices(IServiceCollection services, Func<IServiceProvider, LoginWithAmazonClient> client)
    {
        services.AddSingleton(provider => CreateClient(provider, ""));
        services.AddSingleton<IAccessTokenProvider>(provider => new LoginWithAmazonTokenProvider(client(provider)));
    }

    private static void AddKeyedServices(IServiceCollection services, string name)
    {
        services.AddKeyedSingleton(name, (provider, _) => CreateClient(provider, name));
        services.AddKeyedSingleton<IAccessTokenProvider>(
            name, (provider, _) => new LoginWithAmazonTokenProvider(provider.GetRequiredKeyedService<LoginWithAmazonClient>(name)));
    }

    private static LoginWithAmazonClient CreateClient(IServiceProvider provider, string name)
    {
        var factory = provider.GetRequiredService<IHttpClientFactory>();
        var clientName = ClientName(name);
        var reload = new SettingsReload<LoginWithAmazonOptions>(
            provider,
            name,
            provider.GetRequiredService<IOptionsFactory<LoginWithAmazonOptions>>().Create,
            "the login");
        var client = new LoginWithAmazonClient(new LoginSettings(reload.Read()), () => factory.CreateClient(clientName))
        {
            Reloading = reload,
        };
        reload.Follow(options => client.Use(new LoginSettings(options)));
        return client;
    }

    /// <summary>What the code or the section left open comes from the container.</summary>
    private static void Complete(LoginWithAmazonOptions options, IServiceProvider provider, IServiceCollection services, string name)
    {
        options.LoggerFactory ??= provider.GetService<ILoggerFactory>();
        if (options.TokenStore is not null)
            return;
        ScopedServices.Reject<ITokenStore, LoginWithAmazonOptions>(
            services,
            name,
            "Register a singleton that makes a scope for each read and write, with IServiceScopeFactory.");
        options.TokenStore = (name.Length == 0 ? null : provider.GetKeyedService<ITokenStore>(name)) ?? provider.GetService<ITokenStore>();
    }

    private static string ClientName(string name) => name.Length == 0 ? "PodcastApi.Login" : "PodcastApi.Login:" + name;
}
