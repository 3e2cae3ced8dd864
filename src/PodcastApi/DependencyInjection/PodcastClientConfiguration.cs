using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace PodcastApi;

/// <summary>Settings from configuration, by hand: the framework's binder needs reflection, and ignores what it does not know.</summary>
internal static class PodcastClientConfiguration
{
    private static readonly Dictionary<string, Action<PodcastClientOptions, string>> Settings = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(PodcastClientOptions.ApiKey)] = (o, text) => o.ApiKey = text,
        [nameof(PodcastClientOptions.AccessToken)] = (o, text) => o.AccessToken = text,
        [nameof(PodcastClientOptions.BaseAddress)] = (o, text) => o.BaseAddress = new Uri(text, UriKind.Absolute),
        [nameof(PodcastClientOptions.AllowInsecureHttp)] = (o, text) => o.AllowInsecureHttp = bool.Parse(text),
        [nameof(PodcastClientOptions.AttemptTimeout)] = (o, text) => o.AttemptTimeout = TimeSpan.Parse(text, CultureInfo.InvariantCulture),
        [nameof(PodcastClientOptions.CallTimeout)] = (o, text) => o.CallTimeout = TimeSpan.Parse(text, CultureInfo.InvariantCulture),
        [nameof(PodcastClientOptions.MaxRetries)] = (o, text) => o.MaxRetries = int.Parse(text, CultureInfo.InvariantCulture),
        [nameof(PodcastClientOptions.RetryBaseDelay)] = (o, text) => o.RetryBaseDelay = TimeSpan.Parse(text, CultureInfo.InvariantCulture),
        [nameof(PodcastClientOptions.MaxRetryDelay)] = (o, text) => o.MaxRetryDelay = TimeSpan.Parse(text, CultureInfo.InvariantCulture),
        [nameof(PodcastClientOptions.RequestsPerSecond)] = (o, text) => o.RequestsPerSecond = double.Parse(text, CultureInfo.InvariantCulture),
        [nameof(PodcastClientOptions.RequestBurst)] = (o, text) => o.RequestBurst = int.Parse(text, CultureInfo.InvariantCulture),
        [nameof(PodcastClientOptions.MaxResponseBytes)] = (o, text) => o.MaxResponseBytes = int.Parse(text, CultureInfo.InvariantCulture),
    };

    internal static void Apply(IConfigurationSection section, PodcastClientOptions options)
    {
        foreach (var entry in section.GetChildren())
        {
            if (!Settings.TryGetValue(entry.Key, out var apply))
            {
                // Sections of named clients may stand inside.
                if (entry.Value is null) continue;
                throw new ArgumentException($"{entry.Path} is no setting of the client. Use one of: {string.Join(", ", Settings.Keys)}.");
            }

            Set(entry, apply, options);
        }
    }

    private static void Set(IConfigurationSection entry, Action<PodcastClientOptions, string> apply, PodcastClientOptions options)
    {
        try
        {
            if (entry.Value is { } text) apply(options, text);
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            throw new ArgumentException($"{entry.Path} is not of its form: write numbers like 3, times like 00:00:30, addresses like https://…, and true or false.", e);
        }
    }
}
