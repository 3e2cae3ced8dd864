using Spectre.Console;

namespace PodcastApi.Cli;

/// <summary>A show and the page of its episodes that came with it.</summary>
internal static class ShowView
{
    internal static void Write(Screen screen, PodcastShow show)
    {
        screen.Write(new Text(TerminalText.Of(show.Title), new Style(decoration: Decoration.Bold)));
        screen.WriteLine();
        if (show.Author is not null) screen.Write(new Text(TerminalText.Of(show.Author) + "\n"));
        screen.WriteLine();
        screen.Write(EpisodeTable.Create(FirstPage(show)));
        if (show.Episodes?.PageInfo?.HasNextPage is true) screen.WriteLine($"More episodes follow: podcastapi episodes {TerminalText.Of(show.Id)} --all");
    }

    internal static IEnumerable<PodcastEpisode> FirstPage(PodcastShow show) =>
        (show.Episodes?.Edges ?? []).Select(edge => edge.Node).OfType<PodcastEpisode>();
}
