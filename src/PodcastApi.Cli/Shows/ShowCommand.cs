using System.CommandLine;

namespace PodcastApi.Cli;

/// <summary><c>podcastapi show &lt;id&gt;...</c></summary>
internal static class ShowCommand
{
    internal static Command Create()
    {
        var ids = new Argument<string[]>("id") { Arity = ArgumentArity.OneOrMore, Description = "The ids of the shows." };
        var command = new Command("show", "Shows podcast shows, each with the first page of its episodes.") { ids };
        command.SetAction((line, cancellation) => RunAsync(line.GetRequiredValue(ids), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string[] ids, CancellationToken cancellationToken)
    {
        var api = ApiConnection.Open();
        await using var _ = api.ConfigureAwait(false);
        var shows = await ReadAsync(api.Client, ids, cancellationToken).ConfigureAwait(false);
        var screen = new Screen();
        foreach (var show in shows)
        {
            if (show != shows[0]) screen.WriteLine();
            ShowView.Write(screen, show);
        }

        await screen.FlushAsync().ConfigureAwait(false);
        return 0;
    }

    private static async Task<IReadOnlyList<PodcastShow>> ReadAsync(PodcastClient client, string[] ids, CancellationToken cancellationToken) =>
        ids is [var id]
            ? [await client.GetPodcastShowAsync(id, cancellationToken: cancellationToken).ConfigureAwait(false)]
            : await client.GetPodcastShowsAsync(ids, cancellationToken: cancellationToken).ConfigureAwait(false);
}
