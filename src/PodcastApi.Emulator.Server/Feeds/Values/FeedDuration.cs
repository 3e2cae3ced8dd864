using System.Globalization;
using System.Text.RegularExpressions;

namespace PodcastApi.Emulator.Server;

/// <summary>Parses durations in feeds: seconds, mm:ss, hh:mm:ss, with units such as 1h 2m 3s and 45 minutes, or as ISO 8601.</summary>
internal static partial class FeedDuration
{
    private const double Longest = 366 * 24 * 3600;
    private const int LongestText = 60;

    /// <summary>Returns the duration in seconds; null if it is invalid or longer than a year.</summary>
    internal static double? Parse(string text)
    {
        text = text.Trim();
        if (text.Length > LongestText) return null;

        if (Thousands().IsMatch(text)) text = text.Replace(",", "", StringComparison.Ordinal);

        // .NET also parses "-Infinity" as a number.
        return (Clock(text) ?? Units(FoldedText.Of(text))) is >= 0 and <= Longest and var seconds ? seconds : null;
    }

    /// <summary>Parts may be empty at the ends: "34:" is 34 minutes.</summary>
    private static double? Clock(string text)
    {
        var parts = text.Split(':', StringSplitOptions.TrimEntries);
        if (parts.Length > 3 || parts.All(part => part.Length == 0)) return null;
        var seconds = 0d;
        for (var i = 0; i < parts.Length; i++)
        {
            var (isFirst, isLast) = (i == 0, i == parts.Length - 1);
            var value = 0d;
            var isRead = parts[i].Length == 0
                ? parts.Length > 1 && (isFirst || isLast)
                : double.TryParse(
                    isLast ? parts[i].Replace(',', '.') : parts[i],
                    isLast ? NumberStyles.AllowDecimalPoint : NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out value);
            if (!isRead) return null;
            seconds = (seconds * 60) + value;
        }

        return seconds;
    }

    /// <summary>Units in any of the feeds' languages, each once, the largest first. The last number may have none: 1h30.</summary>
    private static double? Units(string text)
    {
        var (seconds, last) = (0d, double.PositiveInfinity);
        if (!WithUnits().IsMatch(text) || MonthsOrYears().IsMatch(text)) return null;
        foreach (Match part in Part().Matches(text))
        {
            var unit = Unit(part.Groups["unit"].Value, last);
            if (unit is null || unit >= last) return null;
            last = unit.Value;
            seconds += last * double.Parse(part.Groups["number"].Value.Replace(',', '.'), CultureInfo.InvariantCulture);
        }

        return seconds;
    }

    private static double? Unit(string name, double last) => name.ToUpperInvariant() switch
    {
        "" => last switch { 86400 => 3600, 3600 => 60, 60 => 1, _ => null },
        "D" or "DT" or "DAY" or "DAYS" or "TAG" or "TAGE" or "DIA" or "DIAS" or "JOUR" or "JOURS" => 86400,
        "H" or "HR" or "HRS" or "HOUR" or "HOURS" or "STD" or "STDN" or "STUNDE" or "STUNDEN" or "HORA" or "HORAS" or "ORA" or "ORE"
            or "HEURE" or "HEURES" or "UUR" or "UREN" or "GODZ" or "TIM" or "TIMMAR" or "TIMER"
            or "Ч" or "ЧАС" or "ЧАСА" or "ЧАСОВ" => 3600,
        "M" or "MIN" or "MINS" or "MN" or "MINUTE" or "MINUTES" or "MINUTEN" or "MINUTO" or "MINUTOS" or "MINUTI" or "MINUUT" or "MINUT"
            or "MINUTER" or "MINUTTER" or "М" or "МИН" or "МИНУТ" or "МИНУТА" or "МИНУТЫ" or "'" => 60,
        "S" or "SEC" or "SECS" or "SECOND" or "SECONDS" or "SEK" or "SEKUNDE" or "SEKUNDEN" or "SEGUNDO" or "SEGUNDOS" or "SECONDO"
            or "SECONDI" or "SECONDE" or "SECONDES" or "SECONDEN"
            or "С" or "СЕК" or "СЕКУНД" or "СЕКУНДА" or "СЕКУНДЫ" or "\"" or "''" => 1,
        _ => null,
    };

    [GeneratedRegex(
        """^\s*(P|PT)?\s*([0-9]+([.,][0-9]+)?\s*(\p{L}+|"|'{1,2})?\.?[\s,&]*((and|und|et|en|e|y|i|и)\s+)?)+$""",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex WithUnits();

    /// <summary>The T of ISO 8601 that separates days from hours belongs to the day's unit.</summary>
    [GeneratedRegex("""(?<number>[0-9]+(?:[.,][0-9]+)?)\s*(?<unit>\p{L}+|"|'{1,2})?""", RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    /// <summary>As PHP's number_format writes seconds.</summary>
    [GeneratedRegex("^[0-9]{1,3}(,[0-9]{3})+$", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();

    /// <summary>ISO 8601 without a T: the M of P1M is a month.</summary>
    [GeneratedRegex("^P[^T]*[MYW]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthsOrYears();
}
