using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace PodcastApi;

/// <summary>Updates the settings of a registered client or login when their configuration changes.</summary>
/// <remarks>Does not use IOptionsMonitor, which throws validation errors at the code that reloads the configuration.</remarks>
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

    /// <param name="provider">The service provider that contains the options.</param>
    /// <param name="name">Name of the options.</param>
    /// <param name="create">Creates new options with that name.</param>
    /// <param name="owner">Owner of the settings, for the log.</param>
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
        // The configuration may have changed between the first read and the start of listening.
        if (_seen.Exists(token => token.HasChanged)) Apply(use);
    }

    public void Dispose()
    {
        lock (_lock) _isDisposed = true;
        foreach (var subscription in _subscriptions) subscription.Dispose();
    }

    /// <summary>One update at a time, so that a slower thread does not replace newer settings with older ones.</summary>
    private void Apply(Action<TOptions> use)
    {
        lock (_lock)
        {
            if (_isDisposed) return;
            try
            {
                use(Read());
            }
#pragma warning disable CA1031 // An exception must not reach the code that changed the configuration.
            catch (Exception e)
#pragma warning restore CA1031
            {
                if (_logger is not null) ClientLog.SettingsKept(_logger, _owner, e.Message);
            }
        }
    }

    /// <summary>A configuration section that options come from.</summary>
    internal sealed class Source(string name, IConfigurationSection section)
    {
        internal string Name { get; } = name;

        internal IConfigurationSection Section { get; } = section;
    }
}
