using System.Text.RegularExpressions;

namespace PodcastApi.Emulator.Server;

/// <summary>The orders in which feeds write a date. What follows is the time and its zone.</summary>
internal static partial class FeedDateOrder
{
    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private const string Clock = @"(?<clock>[0-9]{1,2}:[0-9]{1,2}(:[0-9]{1,2}([.,][0-9]+)?)?(\s*[ap]\.?m\b\.?)?)";

    /// <summary>A word that is not part of the date, such as a weekday; then a day. 5 Jan 2021, 5 de enero de 2021, 05-Jan-99.</summary>
    private const string DayFirst =
        @"^([0-9]a-feira)?\D*?(?<day>[0-9]{1,2})(st|nd|rd|th|er|[oae])?[\s.,/-]*((de|of)\s+)?"
            + @"(?<word>\p{L}{3,12})[\s.,/-]*((de|del|of)\s+)?";

    internal static IReadOnlyList<Regex> All { get; } =
        [Iso8601(), Basic8601(), DayMonthYear(), MonthDayYear(), YearLast(), YearMonthDay(), Dotted(), Slashed(), EastAsian()];

    [GeneratedRegex(@"^(?<iso>)(?<year>[0-9]{4})[-/.](?<month>[0-9]{1,2})[-/.](?<day>[0-9]{1,2})(?![0-9])", Options)]
    private static partial Regex Iso8601();

    [GeneratedRegex(@"^(?<iso>)(?<year>[0-9]{4})(?<month>[0-9]{2})(?<day>[0-9]{2})(?=T|\s|$)", Options)]
    private static partial Regex Basic8601();

    [GeneratedRegex(DayFirst + "(?<year>[0-9]{4}|[0-9]{2})(?![0-9:])", Options)]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(
        @"^(\D*[^\p{L}0-9])?(?<word>\p{L}{3,12})[\s.]+(?<day>[0-9]{1,2})(st|nd|rd|th)?,?\s+(?<year>[0-9]{4})(?![0-9:])",
        Options)]
    private static partial Regex MonthDayYear();

    /// <summary>As C's ctime and the date command write it: Tue Jan  5 07:05:09 EST 2021.</summary>
    [GeneratedRegex(
        @"^(\D*[^\p{L}0-9])?((?<word>\p{L}{3,12})[\s.]+(?<day>[0-9]{1,2})|(?<day>[0-9]{1,2})[\s.]+(?<word>\p{L}{3,12})),?\s+"
            + Clock + @"(\s+(?<zone>[^\s0-9]+|[+-][0-9:]+))?\s+(?<year>[0-9]{4})$",
        Options)]
    private static partial Regex YearLast();

    [GeneratedRegex(@"^(\D*\s)?(?<year>[0-9]{4})[\s.,/-]+(?<word>\p{L}{3,12})[\s.,/-]+(?<day>[0-9]{1,2})(?![0-9])", Options)]
    private static partial Regex YearMonthDay();

    [GeneratedRegex(@"^(\D*\s)?(?<day>[0-9]{1,2})\.\s?(?<month>[0-9]{1,2})\.\s?(?<year>[0-9]{4})(?![0-9])", Options)]
    private static partial Regex Dotted();

    [GeneratedRegex(@"^(\D*\s)?(?<either>)(?<month>[0-9]{1,2})(?<mark>[/-])(?<day>[0-9]{1,2})\k<mark>(?<year>[0-9]{4})(?![0-9])", Options)]
    private static partial Regex Slashed();

    /// <summary>2021年1月5日, 2021년 1월 5일.</summary>
    [GeneratedRegex(
        @"^\D*?(?<year>[0-9]{4})\s*(年|년)\s*(?<month>[0-9]{1,2})\s*(月|월)\s*(?<day>[0-9]{1,2})\s*(日|일)(\s*\(\D+\))?",
        Options)]
    private static partial Regex EastAsian();
}
