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
        var half = match.Groups["half"].Value;
        if (half.Length > 0 && hour <= 12) hour = (hour % 12) + (IsAfternoon(half) ? 12 : 0);
        if (hour > 24 || minute > 59 || second >= 61 || (hour == 24 && minute + second > 0)) return null;
        return new FeedTime(
            new TimeSpan((int)hour, (int)minute, 0) + TimeSpan.FromTicks((long)(second * TimeSpan.TicksPerSecond)),
            text[match.Length..]);
    }

    private static bool IsAfternoon(string half) => half[0] is 'p' or 'P' || half is "오후" or "下午" or "午後";

    private static decimal Number(Match match, string group) =>
        match.Groups[group] is { Success: true } number
            ? decimal.Parse(number.Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
            : 0;

    /// <summary>07:05, 7:5:9, T070509Z, at 7 p.m., um 19.05 Uhr, 19h05. Words before it, such as "at", have no meaning.</summary>
    [GeneratedRegex(
        """
        ^\s*([,;|@-](\s+|$))?(r\.|года|г\.?)?\s*(,\s*)?
        (
          (T|((at|um|alle|ore|a|as|las|los|om|kl|klo|o|ob|v|в|на|le|il|godz|saat|uhr)\b\.?,?\s*){0,3})
          ((?<half>오전|오후|上午|下午|午前|午後|[ap]\.?m\b\.?)\s*)?
          (
            (?<hour>[0-9]{1,2})\s?[:.hu]\s?(?<minute>[0-9]{1,2})([:.m](?<second>[0-9]{1,2}([.,][0-9]{1,7})?[0-9]*))?(?![0-9])
              \s*(?<half>[ap]\.?\s?m\b\.?)?
            | (?<hour>[0-9]{1,2})\s*(?<half>[ap]\.?\s?m\b\.?)
            | (?<hour>[0-9]{1,2})\s?(h|hs|uhr|uur|heures?)\b
          )
          | (?<=\s)T?(?<hour>[0-9]{2})(?<minute>[0-9]{2})(?<second>[0-9]{2})?(?![0-9])
          | T(?<hour>[0-9]{2})(?<minute>[0-9]{2})?(?<second>[0-9]{2})?(?![0-9])
        )
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
