using Microsoft.Extensions.Configuration;

namespace PodcastApi;

/// <summary>A section that a client's settings come from.</summary>
internal sealed class SettingsSource(string name, IConfigurationSection section)
{
    internal string Name { get; } = name;

    internal IConfigurationSection Section { get; } = section;
}
