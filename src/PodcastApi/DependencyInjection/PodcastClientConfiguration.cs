using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

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
        [nameof(PodcastClientOptions.AttemptTimeout)] = (o, text) => o.AttemptTimeout = Time(text),
        [nameof(PodcastClientOptions.CallTimeout)] = (o, text) => o.CallTimeout = Time(text),
        [nameof(PodcastClientOptions.MaxRetries)] = (o, text) => o.MaxRetries = Integer(text),
        [nameof(PodcastClientOptions.RetryBaseDelay)] = (o, text) => o.RetryBaseDelay = Time(text),
        [nameof(PodcastClientOptions.MaxRetryDelay)] = (o, text) => o.MaxRetryDelay = Time(text),
        [nameof(PodcastClientOptions.RequestsPerSecond)] = (o, text) => o.RequestsPerSecond = Number(text),
        [nameof(PodcastClientOptions.RequestBurst)] = (o, text) => o.RequestBurst = Integer(text),
        [nameof(PodcastClientOptions.MaxResponseBytes)] = (o, text) => o.MaxResponseBytes = Integer(text),
    };

    /// <exception cref="OptionsValidationException">A name is unknown, or a value not of its form.</exception>
    internal static void Apply(IConfigurationSection section, PodcastClientOptions options, string optionsName)
    {
        foreach (var entry in section.GetChildren())
        {
            if (Fault(entry, options) is { } fault) throw new OptionsValidationException(optionsName, typeof(PodcastClientOptions), [fault]);
        }
    }

    private static string? Fault(IConfigurationSection entry, PodcastClientOptions options)
    {
        var known = Settings.TryGetValue(entry.Key, out var apply);
        if (entry.Value is not { } text)
        {
            // Null sets nothing, and sections of named clients may stand inside.
            return known && entry.GetChildren().Any() ? $"{entry.Path} holds settings of its own: give it one value." : null;
        }

        if (!known) return $"{entry.Path} is no setting of the client. Use one of: {string.Join(", ", Settings.Keys)}.";
        try
        {
            apply!(options, text);
            return null;
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            return $"{entry.Path} is not of its form: write numbers like 3, times like 00:00:30, addresses like https://…, and true or false.";
        }
    }

    private static int Integer(string text) => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>Without groups: "0,5" would be five.</summary>
    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>With colons: "30" would be thirty days.</summary>
    private static TimeSpan Time(string text) =>
        text.Contains(':') ? TimeSpan.Parse(text, CultureInfo.InvariantCulture) : throw new FormatException();
}
