using System.Globalization;
using System.Text.RegularExpressions;

namespace PodcastApi.Emulator.Server;

/// <summary>The time of day after a date.</summary>
/// <param name="Value">The time; zero if there is none.</param>
/// <param name="Rest">What follows: the zone.</param>
internal readonly partial record struct FeedTime(TimeSpan Value, string Rest)
{
    /// <summary>Reads the time at the beginning of a text; null if it is invalid. Allows 24:00 and leap seconds.</summary>
    internal static FeedTime? Read(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success) return new FeedTime(TimeSpan.Zero, text);
        var (hour, minute, second) = (Number(match, "hour"), Number(match, "minute"), Number(match, "second"));
        if (match.Groups["half"].Value is { Length: > 0 } half) hour = (hour % 12) + (half[0] is 'p' or 'P' ? 12 : 0);
        if (hour > 24 || minute > 59 || second >= 61) return null;
        return new FeedTime(
            new TimeSpan((int)hour, (int)minute, 0) + TimeSpan.FromTicks((long)(second * TimeSpan.TicksPerSecond)),
            text[match.Length..]);
    }

    private static decimal Number(Match match, string group) =>
        match.Groups[group] is { Success: true } number
            ? decimal.Parse(number.Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
            : 0;

    /// <summary>07:05, 7:5:9, T070509Z, at 7 p.m., um 19.05 Uhr, 19h05. Words before it, such as "at", have no meaning.</summary>
    [GeneratedRegex(
        """
        ^\s*([,;|@-](\s+|$))?(r\.|года|г\.?)?\s*(,\s*)?
        (
          (T|(\p{L}{1,6}\.?,?\s+){0,3})
          (
            (?<hour>[0-9]{1,2})\s?[:.h]\s?(?<minute>[0-9]{1,2})([:.m](?<second>[0-9]{1,2}([.,][0-9]{1,7})?[0-9]*))?(?![0-9])\s*(?<half>[ap]\.?\s?m\b\.?)?
            | (?<hour>[0-9]{1,2})\s*(?<half>[ap]\.?\s?m\b\.?)
            | (?<hour>[0-9]{1,2})\s?(h|uhr)\b
          )
          | (?<=\s)T?(?<hour>[0-9]{2})(?<minute>[0-9]{2})(?<second>[0-9]{2})?(?![0-9])
          | T(?<hour>[0-9]{2})(?<minute>[0-9]{2})?(?<second>[0-9]{2})?(?![0-9])
        )
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
