using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace PodcastApi;

/// <summary>Settings from configuration, by hand: the framework's binder needs reflection, and ignores what it does not know.</summary>
/// <param name="owner">Whose settings they are, in errors.</param>
/// <param name="forms">How values are written, in errors.</param>
/// <param name="settings">How a text is set, by the setting's name.</param>
internal sealed class SectionBinder<TOptions>(string owner, string forms, Dictionary<string, Action<TOptions, string>> settings)
{
    /// <exception cref="OptionsValidationException">A name is unknown, or a value not of its form.</exception>
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
            // Null sets nothing, and sections of named clients may stand inside.
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

    /// <summary>Without group separators: "0,5" would be five.</summary>
    internal static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>With colons: "30" would be thirty days.</summary>
    internal static TimeSpan Time(string text) =>
        text.Contains(':') ? TimeSpan.Parse(text, CultureInfo.InvariantCulture) : throw new FormatException();

    internal static Uri Address(string text) => new(text, UriKind.Absolute);
}
