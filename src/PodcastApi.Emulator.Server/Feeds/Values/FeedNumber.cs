using System.Globalization;

namespace PodcastApi.Emulator.Server;

/// <summary>Numbers of seasons and episodes.</summary>
internal static class FeedNumber
{
    /// <summary>0 or more; null for what is no whole number.</summary>
    internal static int? Parse(string text) =>
        decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number == decimal.Truncate(number) && number <= int.MaxValue
            ? (int)number
            : null;
}
