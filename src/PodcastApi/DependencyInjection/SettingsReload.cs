using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace PodcastApi;

/// <summary>Gives a registered client or login its settings anew whenever the configuration that they come from has changed.</summary>
/// <remarks>Not by IOptionsMonitor: what does not validate would be thrown at whoever reloads the configuration.</remarks>
internal sealed class SettingsReload<TOptions> : IDisposable
    where TOptions : class
{
    private readonly string _name;
    private readonly string _owner;
    private readonly Func<string, TOptions> _create;
    private readonly ILogger? _logger;
    private readonly List<Func<IChangeToken>> _changes;
    private readonly List<IChangeToken> _seen;
    private readonly List<IDisposable> _subscriptions = [];
    private readonly object _lock = new();
    private bool _isDisposed;

    /// <param name="provider">Has the options.</param>
    /// <param name="name">Of the options.</param>
    /// <param name="create">Makes the options of that name anew.</param>
    /// <param name="owner">Whose they are, for the log.</param>
    internal SettingsReload(IServiceProvider provider, string name, Func<string, TOptions> create, string owner)
    {
        (_name, _create, _owner) = (name, create, name.Length == 0 ? owner : $"{owner} {name}");
        _logger = provider.GetService<ILoggerFactory>()?.CreateLogger("PodcastApi");
        _changes =
        [
            .. provider
                .GetServices<Source>()
                .Where(source => source.Name == name)
                .Select(source => (Func<IChangeToken>)source.Section.GetReloadToken),
            .. provider
                .GetServices<IOptionsChangeTokenSource<TOptions>>()
                .Where(source => (source.Name ?? "") == name)
                .Select(source => (Func<IChangeToken>)source.GetChangeToken),
        ];
        _seen = [.. _changes.Select(change => change())];
    }

    internal TOptions Read() => _create(_name);

    internal void Follow(Action<TOptions> use)
    {
        foreach (var change in _changes) _subscriptions.Add(ChangeToken.OnChange(change, () => Apply(use)));
        // What was read before may have changed by the time that this began to listen.
        if (_seen.Exists(token => token.HasChanged)) Apply(use);
    }

    public void Dispose()
    {
        lock (_lock) _isDisposed = true;
        foreach (var subscription in _subscriptions) subscription.Dispose();
    }

    /// <summary>One at a time: an older state, read by a slower thread, must not take the place of a newer one.</summary>
    private void Apply(Action<TOptions> use)
    {
        lock (_lock)
        {
            if (_isDisposed) return;
            try
            {
                use(Read());
            }
#pragma warning disable CA1031 // Whatever it is, whoever changed the configuration is not the one to hear of it.
            catch (Exception e)
#pragma warning restore CA1031
            {
                if (_logger is not null) ClientLog.SettingsKept(_logger, _owner, e.Message);
            }
        }
    }

    /// <summary>A section that options come from.</summary>
    internal sealed class Source(string name, IConfigurationSection section)
    {
        internal string Name { get; } = name;

        internal IConfigurationSection Section { get; } = section;
    }
}
