using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace PodcastApi;

/// <summary>Extension methods that register <see cref="IPodcastClient"/> for dependency injection.</summary>
public static class PodcastApiServiceCollectionExtensions
{
    /// <summary>Registers the client with settings from code.</summary>
    /// <param name="services">The services to add a singleton <see cref="IPodcastClient"/> to, which is thread-safe.</param>
    /// <param name="configure">Sets the options, which are validated when the host starts.</param>
    /// <returns>
    /// The builder of the HttpClient that sends the requests. If a handler of the host retries requests, the client does not, because the
    /// retries would multiply. The credentials are added below all handlers, so that no handler sees or logs them. The framework's own
    /// request logging is disabled: the client logs each attempt in the category <c>PodcastApi</c>.
    /// </returns>
    public static IHttpClientBuilder AddPodcastApi(this IServiceCollection services, Action<PodcastClientOptions> configure) =>
        Add(services, Options.DefaultName, configure ?? throw new ArgumentNullException(nameof(configure)));

    /// <summary>Registers the client with settings from a configuration section, named like the properties of the options.</summary>
    /// <inheritdoc cref="AddPodcastApi(IServiceCollection, Action{PodcastClientOptions})"/>
    /// <param name="services">The services to add a singleton <see cref="IPodcastClient"/> to, which is thread-safe.</param>
    /// <param name="section">
    /// The section, such as <c>configuration.GetSection("PodcastApi")</c>. Unknown names are an error. Changes apply to the next call. An
    /// invalid change is logged, and the old settings remain.
    /// </param>
    public static IHttpClientBuilder AddPodcastApi(this IServiceCollection services, IConfigurationSection section) =>
        AddSection(services, Options.DefaultName, section);

    /// <summary>Registers a named client, for example one of several accounts.</summary>
    /// <inheritdoc cref="AddPodcastApi(IServiceCollection, Action{PodcastClientOptions})"/>
    /// <param name="services">The services to add a keyed singleton <see cref="IPodcastClient"/> to.</param>
    /// <param name="name">The service key. Must not be empty.</param>
    /// <param name="configure">Sets the options, which are validated when the host starts.</param>
    public static IHttpClientBuilder AddPodcastApi(this IServiceCollection services, string name, Action<PodcastClientOptions> configure) =>
        Add(services, CheckName(name), configure ?? throw new ArgumentNullException(nameof(configure)));

    /// <summary>Registers a named client, for example one of several accounts, with settings from a configuration section.</summary>
    /// <inheritdoc cref="AddPodcastApi(IServiceCollection, IConfigurationSection)"/>
    /// <param name="services">The services to add a keyed singleton <see cref="IPodcastClient"/> to.</param>
    /// <param name="name">The service key. Must not be empty.</param>
    /// <param name="section">The section, such as <c>configuration.GetSection("PodcastApi:eu")</c>. Unknown names are an error.</param>
    public static IHttpClientBuilder AddPodcastApi(this IServiceCollection services, string name, IConfigurationSection section) =>
        AddSection(services, CheckName(name), section);

    private static IHttpClientBuilder AddSection(IServiceCollection services, string name, IConfigurationSection section)
    {
        var builder = Add(services, name, Read(section, name));
        services.AddSingleton(new SettingsReload<PodcastClientOptions>.Source(name, section));
        return builder;
    }

    private static IHttpClientBuilder Add(IServiceCollection services, string name, Action<PodcastClientOptions> configure)
    {
        _ = services ?? throw new ArgumentNullException(nameof(services));
        services.AddOptions<PodcastClientOptions>(name).Configure(configure).ValidateOnStart()
            .PostConfigure<IServiceProvider>((options, provider) => Complete(options, provider, services, name));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PodcastClientOptions>, PodcastClientOptionsValidator>());
        if (name.Length == 0) services.TryAddSingleton<IPodcastClient>(provider => Create(provider, name));
        else services.TryAddKeyedSingleton<IPodcastClient>(name, (provider, _) => Create(provider, name));
        services.PostConfigure<HttpClientFactoryOptions>(ClientName(name), Finish);
        return services.AddHttpClient(ClientName(name), static client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(DefaultHttpClient.CreateHandler)
            // The client logs each attempt itself. The framework's loggers redact a log's text but not its state, and not what a server
            // echoes in a header of its own.
            .RemoveAllLoggers();
    }

    /// <summary>Adds the handler for credentials after everything that the host has configured. Calling it twice has no effect.</summary>
    private static void Finish(HttpClientFactoryOptions http)
    {
        var redacted = http.ShouldRedactHeaderValue;
        http.ShouldRedactHeaderValue = header => PodcastClient.IsCredentialHeader(header) || redacted(header);
        http.HttpMessageHandlerBuilderActions.Add(static builder =>
        {
            if (builder.PrimaryHandler is CredentialsHandler) return;
            DefaultHttpClient.ForbidRedirects(builder.PrimaryHandler);
            builder.PrimaryHandler = new CredentialsHandler { InnerHandler = builder.PrimaryHandler };
        });
    }

    /// <summary>Takes settings from the container that neither the code nor the section sets.</summary>
    private static void Complete(PodcastClientOptions options, IServiceProvider provider, IServiceCollection services, string name)
    {
        options.LoggerFactory ??= provider.GetService<ILoggerFactory>();
        if (options.AccessToken is not null || options.AccessTokenProvider is not null) return;
        ScopedServices.Reject<IAccessTokenProvider, PodcastClientOptions>(
            services,
            name,
            "Register a singleton that reads the current user for each call, from IHttpContextAccessor or an AsyncLocal: "
                + "docs/login.md shows one."
        );
        options.AccessTokenProvider =
            (name.Length == 0 ? null : provider.GetKeyedService<IAccessTokenProvider>(name)) ?? provider.GetService<IAccessTokenProvider>();
    }

    private static PodcastClient Create(IServiceProvider provider, string name)
    {
        var factory = provider.GetRequiredService<IHttpClientFactory>();
        var clientName = ClientName(name);
        var reload = new SettingsReload<PodcastClientOptions>(
            provider, name, provider.GetRequiredService<IOptionsFactory<PodcastClientOptions>>().Create, "the podcast client");

        // One HttpClient per request: a long-lived one would keep its handler and miss DNS changes.
        var client = new PodcastClient(Settings(reload.Read()), () => factory.CreateClient(clientName), ownHttpClient: null)
        {
            Reloading = reload,
        };
        reload.Follow(options => client.Use(Settings(options)));
        return client;
    }

    private static PodcastClientSettings Settings(PodcastClientOptions options) => new(options, hasInnermostHandler: true);

    /// <summary>Returns the name of the client that the builder belongs to; empty for the client without a name.</summary>
    /// <exception cref="ArgumentException">The builder belongs to another HttpClient.</exception>
    internal static string NameOf(IHttpClientBuilder builder)
    {
        var clients = builder.Services.Where(service => service.ServiceType == typeof(IPodcastClient));
        return clients.Select(service => service.ServiceKey as string ?? "").FirstOrDefault(name => ClientName(name) == builder.Name)
            ?? throw new ArgumentException(
                "This is not the builder of a podcast client: call it on what AddPodcastApi returns.",
                nameof(builder));
    }

    private static string ClientName(string name) => name.Length == 0 ? "PodcastApi" : "PodcastApi:" + name;

    private static string CheckName(string name) =>
        string.IsNullOrEmpty(name)
            ? throw new ArgumentException("Give the client a name, or leave the parameter out.", nameof(name))
            : name;

    private static Action<PodcastClientOptions> Read(IConfigurationSection section, string name)
    {
        _ = section ?? throw new ArgumentNullException(nameof(section));
        return options => PodcastClientOptionsBinder.Apply(section, options, name);
    }
}
