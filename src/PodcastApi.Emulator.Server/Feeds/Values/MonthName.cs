namespace PodcastApi.Emulator.Server;

/// <summary>
/// The names of months in feeds: in English, Danish, Dutch, French, German, Italian, Norwegian, Polish, Portuguese, Russian, Spanish,
/// Swedish and Ukrainian.
/// </summary>
internal static class MonthName
{
    // Complete names, since the beginnings of others mean other months: lipanj is June in Croatian, lipiec is July in Polish.
    private static readonly string[][] Months =
    [
        .. new[]
        {
            "january januar januari janner janvier enero janeiro gennaio января январь styczen stycznia січень січня",
            "february februar februari feber fevrier febrero fevereiro febbraio февраля февраль luty lutego лютий лютого",
            "march marz maerz mrz maart mrt mars marzo marco марта март marzec marca березень березня",
            "april avril abril aprile апреля апрель kwiecien kwietnia квітень квітня",
            "may mai mei maj mayo maio maggio мая май maja травень травня",
            "june juni juin junio junho giugno июня июнь czerwiec czerwca червень червня",
            "july juli juillet julio julho luglio июля июль lipiec lipca липень липня",
            "august augustus augusti aout agosto августа август sierpien sierpnia серпень серпня",
            "september septembre septiembre setiembre setembro settembre сентября сентябрь wrzesien wrzesnia вересень вересня",
            "october oktober octobre octubre outubro ottobre октября октябрь pazdziernik pazdziernika жовтень жовтня",
            "november novembre noviembre novembro ноября ноябрь listopad listopada листопад листопада",
            "december dezember desember decembre diciembre dezembro dicembre декабря декабрь grudzien grudnia грудень грудня",
        }.Select(names => FoldedText.Of(names).Split(' ')),
    ];

    /// <summary>Returns the month, 1 to 12; 0 if it is unknown or not clear.</summary>
    /// <param name="name">A name without accents, complete or abbreviated to three letters or more.</param>
    internal static int Parse(string name)
    {
        var found = Array.FindAll(Months, names => names.Any(month => month.StartsWith(name, StringComparison.OrdinalIgnoreCase)));
        return found.Length == 1 ? Array.IndexOf(Months, found[0]) + 1 : 0;
    }
}
