using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace PodcastApi.Emulator.Server;

/// <summary>Parses time zones in feeds: offsets, abbreviations, and names of the IANA database.</summary>
internal static partial class FeedZone
{
    private const string Unknown = "dates with an unknown time zone, or other text after the date, were read as UTC";

    private static readonly TimeSpan Furthest = TimeSpan.FromHours(14);

    // Abbreviations that several countries use have the meaning of the most populous one.
    private static readonly FrozenDictionary<string, double> Hours = Read(
        """
        Z 0, UT 0, UTC 0, CUT 0, GMT 0, WET 0, WEST 1, BST 1, CET 1, MEZ 1, MET 1, WAT 1, CEST 2, MESZ 2, EET 2, CAT 2, SAST 2, IDT 3,
        EEST 3, MSK 3, МСК 3, TRT 3, EAT 3, AST -4, ADT -3, IRST 3.5, GST 4, SAMT 4, AFT 4.5, PKT 5, UZT 5, YEKT 5, IST 5.5, NPT 5.75,
        OMST 6, MMT 6.5, ICT 7, WIB 7, KRAT 7, HKT 8, SGT 8, MYT 8, PHT 8, PHST 8, WITA 8, AWST 8, JST 9, KST 9, WIT 9, ACST 9.5,
        AEST 10, ChST 10, VLAT 10, ACDT 10.5, AEDT 11, NZST 12, NZDT 13, NST -3.5, NDT -2.5, BRT -3, BRST -2, ART -3, UYT -3, CLT -4,
        CLST -3, BOT -4, VET -4, COT -5, PET -5, EST -5, EDT -4, CST -6, CDT -5, MST -7, MDT -6, PST -8, PDT -7, AKST -9, AKDT -8,
        HST -10, HDT -9, SST -11
        """);

    private static readonly FrozenDictionary<string, string> Regions = new Dictionary<string, string>
    {
        ["ET"] = "America/New_York",
        ["CT"] = "America/Chicago",
        ["MT"] = "America/Denver",
        ["PT"] = "America/Los_Angeles",
        ["AET"] = "Australia/Sydney",
        ["NZT"] = "Pacific/Auckland",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // Only the first letters of longer names: Pacific Daylight Time is PDT, Central European Summer Time is CEST.
    private static readonly FrozenSet<string> LongNames = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Greenwich Mean Time", "Western European Time", "British Summer Time", "Central European Time", "Central European Summer Time",
        "Eastern European Time", "Eastern European Summer Time", "Central Africa Time", "East Africa Time", "West Africa Time",
        "South Africa Standard Time", "Japan Standard Time", "Korea Standard Time", "India Standard Time", "Eastern Standard Time",
        "Eastern Daylight Time", "Eastern Time", "Central Standard Time", "Central Daylight Time", "Central Time", "Mountain Standard Time",
        "Mountain Daylight Time", "Mountain Time", "Pacific Standard Time", "Pacific Daylight Time", "Pacific Time", "Hawaii Standard Time",
        "Australian Eastern Standard Time", "Australian Eastern Daylight Time", "Coordinated Universal Time");

    /// <summary>Returns the offset, and what was guessed. UTC if there is no zone or an unknown one, as in RFC 2822.</summary>
    /// <param name="text">What follows the time.</param>
    /// <param name="local">The date and time, since offsets of a region change.</param>
    internal static (TimeSpan Offset, string? Warning) Parse(string text, DateTime local)
    {
        text = Filler().Replace(text, "").Trim(' ', '\t', '\r', '\n', ',', ';', '.', '(', ')', '[', ']', '"', '\'');
        if (text.Length == 0) return default;
        if (Offset().Match(text) is { Success: true } offset) return FromOffset(offset, text[offset.Length..]);
        return OfName(Bracketed().Replace(text, "").Trim(), local) is { } found ? (found, null) : (TimeSpan.Zero, Unknown);
    }

    private static (TimeSpan Offset, string? Warning) FromOffset(Match match, string rest)
    {
        var (hours, minutes) = (Number(match, "hour"), match.Groups["half"].Success ? 30 : Number(match, "minute"));
        var offset = new TimeSpan(hours, minutes, 0);
        if (offset > Furthest || minutes > 59) return (TimeSpan.Zero, "dates with an impossible time zone were read as UTC");
        rest = Bracketed().Replace(rest, "").Trim(' ', ',', ';', '.');
        var isUnderstood = rest.Length == 0 || OfName(rest, DateTime.UnixEpoch) is not null;
        return (
            match.Groups["sign"].Value == "-" ? -offset : offset,
            isUnderstood ? null : "text after the time zone of a date was ignored");
    }

    private static TimeSpan? OfName(string name, DateTime local)
    {
        if (LongNames.Contains(name))
            name = string.Concat(name.Split(' ').Select(word => word[0]));
        if (Hours.TryGetValue(name, out var hours)) return TimeSpan.FromHours(hours);
        var zone = Name().IsMatch(name) ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(Regions.GetValueOrDefault(name, name)) : null;

        // By way of the instant: a time that the clocks skip has no offset of its own.
        return zone is null ? null : local - zone.AtLeniently(LocalDateTime.FromDateTime(local)).ToInstant().ToDateTimeUtc();
    }

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;

    private static FrozenDictionary<string, double> Read(string zones) =>
        zones.Split(',').Select(zone => zone.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .ToFrozenDictionary(
                zone => zone[0],
                zone => double.Parse(zone[1], CultureInfo.InvariantCulture),
                StringComparer.OrdinalIgnoreCase);

    /// <summary>Also matches GMT+2, +02:00 and -500.</summary>
    [GeneratedRegex(
        @"^(?:GMT|UTC?|Z)?\s*(?<sign>[+-])\s?(?<hour>[0-9]{1,2})(?:[:.]?(?<minute>[0-9]{2})|(?<half>\.5))?(?::?[0-9]{2})?(?![0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Offset();

    /// <summary>A name of the IANA database, such as America/New_York or EST5EDT.</summary>
    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_+-]{1,39}(?:/[A-Za-z0-9_+-]{1,40}){0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    /// <summary>A comment, or a name in brackets after an offset.</summary>
    [GeneratedRegex(@"\s*[(\[][^()\[\]]*[)\]]?", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    /// <summary>Words between a time and its zone, or after a year.</summary>
    [GeneratedRegex(
        @"^[\s,;.-]*(?:(?:o'clock|clock|uhr|uur|hours|hrs|heures|horas|hs|h|min|godz|года|ч|мин|г)\b[\s.,]*)+|^[\s,;.]+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Filler();
}
