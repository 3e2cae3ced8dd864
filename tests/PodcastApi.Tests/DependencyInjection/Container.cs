using Microsoft.Extensions.DependencyInjection;

namespace PodcastApi.Tests.DependencyInjection;

internal static class Container
{
    internal static ServiceProvider With(Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        add(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    /// <summary>Whatever the builder's handlers do, the requests end here.</summary>
    internal static IHttpClientBuilder EndingAt(this IHttpClientBuilder builder, HttpMessageHandler handler) =>
        builder.ConfigurePrimaryHttpMessageHandler(() => handler);
}
