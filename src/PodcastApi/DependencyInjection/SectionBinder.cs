using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace PodcastApi;

/// <summary>Binds settings from configuration. The framework's binder requires reflection and ignores unknown names.</summary>
/// <param name="owner">Owner of the settings, for errors.</param>
/// <param name="forms">Format of the values, for errors.</param>
/// <param name="settings">Setters by setting name.</param>
internal sealed class SectionBinder<TOptions>(string owner, string forms, Dictionary<string, Action<TOptions, string>> settings)
{
    /// <exception cref="OptionsValidationException">A name is unknown, or a value has the wrong format.</exception>
    internal void Apply(IConfigurationSection section, TOptions options, string optionsName)
    {
        foreach (var entry in section.GetChildren())
        {
            if (Fault(entry, options) is { } fault) throw new OptionsValidationException(optionsName, typeof(TOptions), [fault]);
        }
    }

    private string? Fault(IConfigurationSection entry, TOptions options)
    {
        var known = settings.TryGetValue(entry.Key, out var apply);
        if (entry.Value is not { } text)
        {
            // Null sets nothing, and the section may contain the sections of named clients.
            return known && entry.GetChildren().Any() ? $"{entry.Path} holds settings of its own: give it one value." : null;
        }

        if (!known) return $"{entry.Path} is no setting of {owner}. Use one of: {string.Join(", ", settings.Keys)}.";
        try
        {
            apply!(options, text);
            return null;
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            return $"{entry.Path} is not of its form: write {forms}.";
        }
    }

    internal static int Integer(string text) => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>Parses without group separators: otherwise "0,5" would be five.</summary>
    internal static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Requires colons: otherwise "30" would be thirty days.</summary>
    internal static TimeSpan Time(string text) =>
        text.Contains(':') ? TimeSpan.Parse(text, CultureInfo.InvariantCulture) : throw new FormatException();

    internal static Uri Address(string text) => new(text, UriKind.Absolute);
}
