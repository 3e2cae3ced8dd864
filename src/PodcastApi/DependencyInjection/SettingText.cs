using System.Globalization;

namespace PodcastApi;

/// <summary>Values as they stand in configuration.</summary>
internal static class SettingText
{
    internal static int Integer(string text) => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>Without groups: "0,5" would be five.</summary>
    internal static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>With colons: "30" would be thirty days.</summary>
    internal static TimeSpan Time(string text) =>
        text.Contains(':') ? TimeSpan.Parse(text, CultureInfo.InvariantCulture) : throw new FormatException();

    internal static Uri Address(string text) => new(text, UriKind.Absolute);
}
