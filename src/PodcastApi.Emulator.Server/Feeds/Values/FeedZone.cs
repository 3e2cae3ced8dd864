using System.Globalization;
using System.Text.RegularExpressions;

namespace PodcastApi.Emulator.Server;

/// <summary>Parses time zones in feeds.</summary>
internal static partial class FeedZone
{
    private static readonly Dictionary<string, int> Hours = new(StringComparer.OrdinalIgnoreCase)
    {
        ["EST"] = -5,
        ["EDT"] = -4,
        ["CST"] = -6,
        ["CDT"] = -5,
        ["MST"] = -7,
        ["MDT"] = -6,
        ["PST"] = -8,
        ["PDT"] = -7,
        ["AKST"] = -9,
        ["AKDT"] = -8,
        ["HST"] = -10,
        ["BST"] = 1,
        ["CET"] = 1,
        ["CEST"] = 2,
        ["EET"] = 2,
        ["EEST"] = 3,
        ["MSK"] = 3,
        ["JST"] = 9,
        ["AEST"] = 10,
        ["AEDT"] = 11,
        ["NZST"] = 12,
        ["NZDT"] = 13,
    };

    /// <summary>Returns the offset: UTC for an unknown name, as in RFC 2822; null for an offset out of range.</summary>
    internal static TimeSpan? Parse(string text)
    {
        var offset = Offset().Match(text);
        if (!offset.Success) return TimeSpan.FromHours(Hours.GetValueOrDefault(text.Trim()));
        var minutes = (Number(offset, 2) * 60) + Number(offset, 3);
        return minutes > 14 * 60 ? null : TimeSpan.FromMinutes(offset.Groups[1].Value == "-" ? -minutes : minutes);
    }

    private static int Number(Match match, int group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;

    /// <summary>Also matches GMT+2 and +02:00.</summary>
    [GeneratedRegex(@"^\s*(?:GMT|UTC?)?\s*([+-])([0-9]{1,2}):?([0-9]{2})?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Offset();
}
