using System.Globalization;
using System.Text.RegularExpressions;

namespace PodcastApi.Emulator.Server;

/// <summary>A date of a feed. Feeds use RFC 822 and ISO 8601, and also dates as people write them.</summary>
/// <param name="Value">The date in UTC.</param>
/// <param name="Warning">What was guessed; null for nothing.</param>
internal readonly record struct FeedDate(DateTimeOffset Value, string? Warning)
{
    private const int LongestText = 100;

    // Earlier ones are mistakes, such as the -0001 that PHP writes for a missing date.
    private const int FirstYear = 1900;

    /// <summary>Parses a date; null if it is invalid.</summary>
    internal static FeedDate? Parse(string text)
    {
        text = text.Trim();
        if (text.Length > LongestText) return null;
        text = FoldedText.Of(text).Trim();
        foreach (var order in FeedDateOrder.All)
        {
            // The next order if this one is misled, as by the number in "4ª-feira".
            if (order.Match(text) is { Success: true } date && Read(date, text[(date.Index + date.Length)..]) is { } read) return read;
        }

        return null;
    }

    private static FeedDate? Read(Match date, string rest)
    {
        var time = FeedTime.Read(date.Groups["clock"] is { Success: true } clock ? $" {clock.Value}" : rest);
        if (time is not { Value: var value, Rest: var zone } || Day(date) is not { } day) return null;
        try
        {
            var local = day + (date.Groups["iso"].Success ? value : TimeSpan.FromSeconds(Math.Floor(value.TotalSeconds)));
            var (offset, warning) = FeedZone.Parse(date.Groups["zone"].Success ? date.Groups["zone"].Value : zone, local);
            return new FeedDate(new DateTimeOffset(local, TimeSpan.Zero) - offset, warning);
        }
        catch (ArgumentOutOfRangeException)
        {
            // Before the year 1 or after the year 9999.
            return null;
        }
    }

    private static DateTime? Day(Match date)
    {
        var word = date.Groups["word"];
        var month = word.Success ? MonthName.Parse(word.Value) : Number(date.Groups["month"]);
        var (day, year) = (Number(date.Groups["day"]), Year(date.Groups["year"].Value));
        if (date.Groups["either"] is { Success: true } either && (month, day) is not ( <= 12, > 12))
        {
            // 05/01 is May 5 in some countries and January 5 in others; 25/01 is not ambiguous.
            if (month <= 12 && month != day) return null;
            (month, day) = (day, month);
        }

        return year >= FirstYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateTime(year, month, day)
            : null;
    }

    /// <summary>Returns the year. Two digits mean 1950 to 2049, as in RFC 2822.</summary>
    private static int Year(string text)
    {
        var year = int.Parse(text, CultureInfo.InvariantCulture);
        return text.Length > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
    }

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);
}
