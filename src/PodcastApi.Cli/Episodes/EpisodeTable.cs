using Spectre.Console;

namespace PodcastApi.Cli;

/// <summary>Writes a table of episode ids and titles, which may be written in several parts.</summary>
internal sealed class EpisodeTable
{
    private const string IdHeader = "Episode";

    // In a narrower column, most titles would have one word per line.
    private const int LeastTitle = 20;

    private bool _isBegun;
    private int _idWidth = IdHeader.Length;

    internal void Write(ConsoleWriter screen, IEnumerable<PodcastEpisode> episodes)
    {
        var rows = episodes.Select(episode => (Id: TerminalText.Line(episode.Id), Title: TerminalText.Line(episode.Title))).ToList();
        _idWidth = Math.Max(_idWidth, rows.Select(row => row.Id.GetCellWidth()).DefaultIfEmpty().Max());
        var table = Terminal.Width - _idWidth - 1 < LeastTitle ? Stacked(rows) : SideBySide(rows);
        if (table.ShowHeaders || table.Rows.Count > 0) screen.Write(table);
        _isBegun = true;
    }

    private Table SideBySide(List<(string Id, string Title)> rows)
    {
        var table = new Table { Border = TableBorder.None, ShowHeaders = !_isBegun };
        table.AddColumn(new TableColumn(IdHeader) { NoWrap = true, Width = _idWidth });
        table.AddColumn("Title");
        foreach (var (id, title) in rows) table.AddRow(new Text(id), new Text(title));
        return table;
    }

    /// <summary>Writes each title under its id. Ids are not wrapped, so that they can be copied.</summary>
    private static Table Stacked(List<(string Id, string Title)> rows)
    {
        var table = new Table { Border = TableBorder.None, ShowHeaders = false };
        table.AddColumn("");
        foreach (var (id, title) in rows)
        {
            table.AddRow(new Text(id));
            if (title.Length > 0) table.AddRow(new Padder(new Text(title), new Padding(2, 0, 0, 0)));
        }

        return table;
    }
}
