using System.Collections.Generic;
using System.Threading.Tasks;
using PodcastApi;

namespace PackageUser;

public static class Titles
{
    public static PodcastEpisode Made { get; } = new() { Id = "1", Title = "Made by hand", Type = PodcastEpisodeType.Bonus };

    public static async IAsyncEnumerable<string?> TitlesOfAsync(IPodcastClient client, string id)
    {
        await foreach (var episode in client.ListEpisodesAsync(id)) yield return episode.Title;
    }
}
