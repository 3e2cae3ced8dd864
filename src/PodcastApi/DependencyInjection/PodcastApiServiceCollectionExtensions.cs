using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace PodcastApi;

/// <summary>Registers <see cref="IPodcastClient"/> for dependency injection.</summary>
public static class PodcastApiServiceCollectionExtensions
{
    /// <summary>Registers the client with settings from code.</summary>
    /// <param name="services">Gets a singleton <see cref="IPodcastClient"/>, safe to use from many threads.</param>
    /// <param name="configure">Sets the options, which are checked when the host starts.</param>
    /// <returns>
    /// The builder of the HttpClient that sends. Where a handler of the host's repeats requests, the client does not: the
    /// two would multiply. The credentials' headers are put on below all handlers, so that none of them logs them or sees them. The
    /// framework's own logs of requests are off: the client logs each attempt, under the category <c>PodcastApi</c>.
    /// </returns>
    public static IHttpClientBuilder AddPodcastApi(this IServiceCollection services, Action<PodcastClientOptions> configure) =>
        Add(services, Options.DefaultName, configure ?? throw new ArgumentNullException(nameof(configure)));

    /// <summary>Registers the client with settings from a section, by the names of the options' properties.</summary>
    /// <inheritdoc cref="AddPodcastApi(IServiceCollection, Action{PodcastClientOptions})"/>
    /// <param name="services">Gets a singleton <see cref="IPodcastClient"/>, safe to use from many threads.</param>
    /// <param name="section">
    /// Such as <c>configuration.GetSection("PodcastApi")</c>; a name that is no setting is an error. A change takes effect with the
    /// next call; one that is not valid is logged, and the old settings stay.
    /// </param>
    public static IHttpClientBuilder AddPodcastApi(this IServiceCollection services, IConfigurationSection section) =>
        AddSection(services, Options.DefaultName, section);

    /// <summary>Registers a client of its own for one of several accounts.</summary>
    /// <inheritdoc cref="AddPodcastApi(IServiceCollection, Action{PodcastClientOptions})"/>
    /// <param name="services">Gets a keyed singleton <see cref="IPodcastClient"/>.</param>
    /// <param name="name">The service key, not empty.</param>
    /// <param name="configure">Sets the options, which are checked when the host starts.</param>
    public static IHttpClientBuilder AddPodcastApi(this IServiceCollection services, string name, Action<PodcastClientOptions> configure) =>
        Add(services, CheckName(name), configure ?? throw new ArgumentNullException(nameof(configure)));

    /// <summary>Registers a client of its own for one of several accounts, with settings from a section.</summary>
    /// <inheritdoc cref="AddPodcastApi(IServiceCollection, IConfigurationSection)"/>
    /// <param name="services">Gets a keyed singleton <see cref="IPodcastClient"/>.</param>
    /// <param name="name">The service key, not empty.</param>
    /// <param name="section">Such as <c>configuration.GetSection("PodcastApi:eu")</c>; a name that is no setting is an error.</param>
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
            // The client logs each attempt by itself. The framework's loggers redact a log's text but not its state, and not what a
            // server echoes in a header of its own.
            .RemoveAllLoggers();
    }

    /// <summary>Whatever the host has configured: it comes after all that, and twice does no harm.</summary>
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

    /// <summary>What the code or the section left open comes from the container.</summary>
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

        // A client per request: one kept for long would keep its handler, and miss changes of the DNS.
        var client = new PodcastClient(Settings(reload.Read()), () => factory.CreateClient(clientName), ownHttpClient: null)
        {
            Reloading = reload,
        };
        reload.Follow(options => client.Use(Settings(options)));
        return client;
    }

    private static PodcastClientSettings Settings(PodcastClientOptions options) => new(options, hasInnermostHandler: true);

    /// <summary>Of the client whose builder it is; empty for the one without.</summary>
    /// <exception cref="ArgumentException">The builder is that of another HttpClient.</exception>
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
