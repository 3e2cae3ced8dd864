using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace PodcastApi;

internal static class ScopedServices
{
    /// <summary>
    /// A client is a singleton: a scoped service would be made once, and whoever came first would be everybody. .NET finds that in
    /// development alone.
    /// </summary>
    /// <exception cref="OptionsValidationException">The service that would be taken is scoped.</exception>
    internal static void Reject<TService, TOptions>(IServiceCollection services, string name, string cure)
    {
        var registered = services.Where(service => service.ServiceType == typeof(TService)).ToList();
        var taken =
            registered.LastOrDefault(service => service.IsKeyedService && Equals(service.ServiceKey, name))
            ?? registered.LastOrDefault(service => !service.IsKeyedService);
        if (taken?.Lifetime != ServiceLifetime.Scoped)
            return;
        var message =
            $"The {typeof(TService).Name} is registered as scoped, and the client, a singleton, would keep the first one for all. {cure}";
        throw new OptionsValidationException(name, typeof(TOptions), [message]);
    }
}
