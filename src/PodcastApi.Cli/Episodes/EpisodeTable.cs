using Spectre.Console;

namespace PodcastApi.Cli;

/// <summary>Episodes as a list of them holds them: ids and titles.</summary>
internal static class EpisodeTable
{
    internal static Table Create(IEnumerable<PodcastEpisode> episodes)
    {
        var table = new Table { Border = TableBorder.None };
        table.AddColumn(new TableColumn("Episode").NoWrap());
        table.AddColumn("Title");
        foreach (var episode in episodes)
        {
            table.AddRow(new Text(TerminalText.Line(episode.Id)), new Text(TerminalText.Line(episode.Title)));
        }

        return table;
    }
}
