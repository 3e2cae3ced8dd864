using System.Globalization;
using System.Text.RegularExpressions;

namespace PodcastApi.Emulator.Server;

/// <summary>Parses dates in feeds: RFC 822, including common misspellings, or ISO 8601.</summary>
internal static partial class FeedDate
{
    private const int LongestText = 100;

    private const string Months = "JanFebMarAprMayJunJulAugSepOctNovDec";

    /// <summary>Parses a date as UTC; null if it is invalid. A missing or unknown zone is treated as UTC.</summary>
    internal static DateTimeOffset? Parse(string text)
    {
        text = text.Trim();
        if (text.Length > LongestText) return null;
        return Rfc822().Match(text) is { Success: true } match ? FromRfc822(match) : FromIso8601(text);
    }

    private static DateTimeOffset? FromIso8601(string text) =>
        Iso8601().IsMatch(text)
        && DateTimeOffset.TryParse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var date)
            ? date
            : null;

    private static DateTimeOffset? FromRfc822(Match match)
    {
        var month = Months.IndexOf(match.Groups["month"].Value[..3], StringComparison.OrdinalIgnoreCase);
        if (month < 0 || month % 3 != 0 || FeedZone.Parse(match.Groups["zone"].Value) is not { } zone) return null;
        try
        {
            var day = new DateTimeOffset(Year(match.Groups["year"].Value), (month / 3) + 1, Number(match, "day"), 0, 0, 0, TimeSpan.Zero);
            return Time(match) is { } time ? day + time - zone : null;
        }
        catch (ArgumentOutOfRangeException)
        {
            // For example June 31, or the year 0.
            return null;
        }
    }

    /// <summary>Returns the time. Allows 24:00 and leap seconds.</summary>
    private static TimeSpan? Time(Match match)
    {
        var (hour, minute, second) = (Number(match, "hour"), Number(match, "minute"), Number(match, "second"));
        if (match.Groups["half"].Value is { Length: > 0 } half) hour = (hour % 12) + (half[0] is 'p' or 'P' ? 12 : 0);
        return hour <= 24 && minute < 60 && second <= 60 ? new TimeSpan(hour, minute, second) : null;
    }

    /// <summary>Returns the year. Two digits mean 1950 to 2049, as in RFC 2822.</summary>
    private static int Year(string text)
    {
        var year = int.Parse(text, CultureInfo.InvariantCulture);
        return text.Length > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
    }

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        """
        ^(\p{L}+\.?\s*,?\s*)??
        (?<day>[0-9]{1,2})(st|nd|rd|th)?[\s.-]+(?<month>[a-z]{3,9})[\s.,-]+(?<year>[0-9]{4}|[0-9]{2})
        (\s*,?[\sT]\s*(?<hour>[0-9]{1,2})[:.](?<minute>[0-9]{2})([:.](?<second>[0-9]{2})([.,][0-9]+)?)?\s*(?<half>[ap]\.?m\.?)?)?
        \s*(?<zone>[a-z+-].*)?$
        |
        ^(\p{L}+\.?\s*,\s*)?
        (?<month>[a-z]{3,9})[\s.]+(?<day>[0-9]{1,2})(st|nd|rd|th)?,?\s+(?<year>[0-9]{4})
        (\s*,?\s+(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(:(?<second>[0-9]{2}))?\s*(?<half>[ap]\.?m\.?)?)?
        \s*(?<zone>[a-z+-].*)?$
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Rfc822();

    [GeneratedRegex("^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}", RegexOptions.CultureInvariant)]
    private static partial Regex Iso8601();
}
