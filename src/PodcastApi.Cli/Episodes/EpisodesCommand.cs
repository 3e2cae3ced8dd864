using System.CommandLine;

namespace PodcastApi.Cli;

/// <summary><c>podcastapi episodes &lt;show-id&gt; [--all]</c></summary>
internal static class EpisodesCommand
{
    internal static Command Create()
    {
        var show = new Argument<string>("show-id") { Description = "The id of the show." };
        var all = new Option<bool>("--all") { Description = "Read all pages, not only the first." };
        var command = new Command("episodes", "Lists the episodes of a show.") { show, all };
        command.SetAction((line, cancellation) => RunAsync(line.GetRequiredValue(show), line.GetValue(all), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string showId, bool all, CancellationToken cancellationToken)
    {
        var api = ApiConnection.Open();
        await using var _ = api.ConfigureAwait(false);
        var episodes = all
            ? await ReadAllAsync(api.Client, showId, cancellationToken).ConfigureAwait(false)
            : ShowView.FirstPage(await api.Client.GetPodcastShowAsync(showId, cancellationToken: cancellationToken).ConfigureAwait(false));
        var screen = new Screen();
        screen.Write(EpisodeTable.Create(episodes));
        await screen.FlushAsync().ConfigureAwait(false);
        return 0;
    }

    private static async Task<IReadOnlyList<PodcastEpisode>> ReadAllAsync(PodcastClient client, string showId, CancellationToken cancellationToken)
    {
        var episodes = new List<PodcastEpisode>();
        await foreach (var episode in client.ListEpisodesAsync(showId).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            episodes.Add(episode);
        }

        return episodes;
    }
}
