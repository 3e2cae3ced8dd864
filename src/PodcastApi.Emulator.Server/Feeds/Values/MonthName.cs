namespace PodcastApi.Emulator.Server;

/// <summary>
/// The names of months in feeds, by how they begin: in English, Czech, Danish, Dutch, Finnish, French, German, Italian, Norwegian,
/// Polish, Portuguese, Russian, Spanish, Swedish, Turkish and Ukrainian.
/// </summary>
internal static class MonthName
{
    private static readonly string[] Months =
    [
        "jan ene gen led tammi sty oca янв січ",
        "feb fev uno helmi lut sub фев лют",
        "mar mrt maa maer bre мар бер",
        "apr abr avr dub huhti kwi nis апр кві",
        "may mai mei mag maj kve touko май мая тра",
        "jun juin giu cerven cervna kesa cze haz июн чер",
        "jul juil lug cervenec cervence heina lip tem июл лип",
        "aug ago aou srp elo sie agu авг сер",
        "sep set zar syys wrz eyl сен вер",
        "oct okt out ott rij loka paz eki окт жов",
        "nov lis marras kas ноя лис",
        "dec dez des dic pro joulu gru ara дек гру",
    ];

    // The longest first: cervenec is July, červen is June, and marraskuu is not March.
    private static readonly (string Beginning, int Month)[] Beginnings =
    [
        .. Months
            .SelectMany((names, i) => FoldedText.Of(names).Split(' ').Select(name => (name, i + 1)))
            .OrderByDescending(name => name.name.Length),
    ];

    /// <summary>Returns the month, 1 to 12; 0 if it is unknown.</summary>
    /// <param name="name">A name without accents, complete or abbreviated to three letters or more.</param>
    internal static int Parse(string name) =>
        Array.Find(Beginnings, month => name.StartsWith(month.Beginning, StringComparison.OrdinalIgnoreCase)).Month;
}
