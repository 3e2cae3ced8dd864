namespace PodcastApi.Cli;

/// <summary>Writes a show and the page of episodes that it contains.</summary>
internal static class ShowView
{
    internal static void Write(ConsoleWriter screen, PodcastShow show)
    {
        screen.WriteTitle(show.Title ?? show.Id);
        if (show.Author is not null) screen.WriteLine(TerminalText.Line(show.Author));
        screen.WriteHtml(show.Description);
        screen.WriteLine();
        new EpisodeTable().Write(screen, (show.Episodes?.Edges ?? []).Select(edge => edge.Node).OfType<PodcastEpisode>());
        if (show.Episodes?.PageInfo?.HasNextPage is true)
            screen.WriteLine($"More episodes: podcastapi episodes {TerminalText.Line(show.Id)} --all");
    }
}
