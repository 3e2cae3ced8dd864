using System.Globalization;

namespace PodcastApi.Emulator.Server;

/// <summary>Parses durations in feeds: seconds, mm:ss or hh:mm:ss.</summary>
internal static class FeedDuration
{
    private const double Longest = 366 * 24 * 3600;

    /// <summary>Returns the duration in seconds; null if it is invalid or longer than a year.</summary>
    internal static double? Parse(string text)
    {
        var parts = text.Trim().Split(':');
        if (parts.Length > 3) return null;
        var seconds = 0d;
        for (var i = 0; i < parts.Length; i++)
        {
            var style = i == parts.Length - 1 ? NumberStyles.AllowDecimalPoint : NumberStyles.None;
            if (!double.TryParse(parts[i], style, CultureInfo.InvariantCulture, out var value)) return null;
            seconds = (seconds * 60) + value;
        }

        // .NET also parses "-Infinity" as a number.
        return seconds is >= 0 and <= Longest ? seconds : null;
    }
}
