using Microsoft.Extensions.Configuration;

namespace PodcastApi;

/// <summary>A section that options come from.</summary>
internal sealed class SettingsSource<TOptions>(string name, IConfigurationSection section)
{
    internal string Name { get; } = name;

    internal IConfigurationSection Section { get; } = section;
}
