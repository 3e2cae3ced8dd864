using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace PodcastApi;

internal static class ScopedServices
{
    /// <summary>
    /// Throws if the service is scoped. A client is a singleton, so a scoped service would be created once, and all users would share the
    /// first user's instance. .NET detects that only in the Development environment.
    /// </summary>
    /// <exception cref="OptionsValidationException">The service is scoped.</exception>
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
