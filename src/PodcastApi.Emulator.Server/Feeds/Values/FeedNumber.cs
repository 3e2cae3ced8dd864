using System.Globalization;

namespace PodcastApi.Emulator.Server;

/// <summary>Parses season and episode numbers.</summary>
internal static class FeedNumber
{
    /// <summary>Returns a number, 0 or more; null if it is not a whole number.</summary>
    internal static int? Parse(string text) =>
        decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number == decimal.Truncate(number)
        && number <= int.MaxValue
            ? (int)number
            : null;
}
