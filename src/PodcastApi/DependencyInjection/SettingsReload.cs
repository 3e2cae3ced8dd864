using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace PodcastApi;

/// <summary>Gives a registered client its settings anew whenever the configuration that they come from has changed.</summary>
/// <remarks>Not by IOptionsMonitor: what does not validate would be thrown at whoever reloads the configuration.</remarks>
internal sealed class SettingsReload(IServiceProvider provider, string name) : IDisposable
{
    private readonly List<IDisposable> _subscriptions = [];

    internal void Follow(PodcastClient client)
    {
        foreach (var source in provider.GetServices<SettingsSource>().Where(source => source.Name == name)) Follow(source.Section.GetReloadToken, client);
        foreach (var source in provider.GetServices<IOptionsChangeTokenSource<PodcastClientOptions>>().Where(source => (source.Name ?? "") == name))
        {
            Follow(source.GetChangeToken, client);
        }
    }

    public void Dispose()
    {
        foreach (var subscription in _subscriptions) subscription.Dispose();
    }

    private void Follow(Func<IChangeToken> changes, PodcastClient client) => _subscriptions.Add(ChangeToken.OnChange(changes, () => Apply(client)));

    private void Apply(PodcastClient client)
    {
        try
        {
            client.Use(Read());
        }
#pragma warning disable CA1031 // Whatever it is, whoever changed the configuration is not the one to hear of it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            var logger = provider.GetService<ILoggerFactory>()?.CreateLogger("PodcastApi");
            if (logger is not null) ClientLog.SettingsKept(logger, name.Length == 0 ? "the podcast client" : $"the podcast client {name}", e.Message);
        }
    }

    internal ClientSettings Read() => new(provider.GetRequiredService<IOptionsFactory<PodcastClientOptions>>().Create(name), hasInnermostHandler: true);
}
