using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace PodcastApi;

/// <summary>Extension methods that add Login with Amazon to a registered <see cref="IPodcastClient"/>.</summary>
public static class LoginWithAmazonHttpClientBuilderExtensions
{
    /// <summary>Adds the login of one client, with settings from code.</summary>
    /// <remarks>
    /// Registers an <see cref="IAccessTokenProvider"/> and a <see cref="LoginWithAmazonClient"/>, keyed by the client's name if it has
    /// one. If the options contain no <see cref="ITokenStore"/>, it comes from the container: first the one with that key, then the one
    /// without a key. Two logins that share a store are an error. Requests use the HttpClient <c>PodcastApi.Login</c>, or
    /// <c>PodcastApi.Login:</c> and the client's name. Don't add handlers to it that log bodies, which contain secrets.
    /// </remarks>
    /// <param name="builder">The builder returned by <c>AddPodcastApi</c>.</param>
    /// <param name="configure">Sets the options, which are validated when the host starts.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">The builder was not returned by <c>AddPodcastApi</c>.</exception>
    public static IHttpClientBuilder AddLoginWithAmazon(this IHttpClientBuilder builder, Action<LoginWithAmazonOptions> configure)
    {
        _ = configure ?? throw new ArgumentNullException(nameof(configure));
        return Add(builder, (options, _) => configure(options));
    }

    /// <summary>Adds the login of one client, with settings from a configuration section.</summary>
    /// <inheritdoc cref="AddLoginWithAmazon(IHttpClientBuilder, Action{LoginWithAmazonOptions})"/>
    /// <param name="builder">The builder returned by <c>AddPodcastApi</c>.</param>
    /// <param name="section">
    /// The section, such as <c>configuration.GetSection("PodcastApi:Login")</c>: <c>ClientId</c>, <c>ClientSecret</c>,
    /// <c>RefreshToken</c>, <c>RefreshBeforeExpiration</c>, <c>Timeout</c>, <c>Region</c> (NorthAmerica, Europe or FarEast), and
    /// <c>AuthorizeEndpoint</c>, <c>TokenEndpoint</c>, <c>CodePairEndpoint</c>, which override the region. Unknown names are an error.
    /// Changes apply to the next refresh (a new RefreshToken only if no TokenStore contains tokens). An invalid change is logged, and the
    /// old settings remain.
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
        // Without ValidateOnStart: validating the client's options creates the token provider, and would report an error twice.
        services.AddOptions<LoginWithAmazonOptions>(name).Configure(options => configure(options, name))
            .PostConfigure<IServiceProvider>((options, provider) => Complete(options, provider, services, name));
        services.AddHttpClient(ClientName(name), static client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(DefaultHttpClient.CreateHandler)
            // The framework's loggers redact secrets in a log's text but not in its state, and a server may echo any secret of a login.
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

    /// <summary>Takes settings from the container that neither the code nor the section sets.</summary>
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
