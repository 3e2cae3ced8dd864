using System;
using System.Threading.Tasks;
using PodcastApi;

// Uses the default C# version of the framework.
namespace PackageUser
{
    public static class Titles
    {
        public static void Main()
        {
            Console.WriteLine(TitleOfAsync("B077DT8KHW").GetAwaiter().GetResult());
        }

        public static async Task<string> TitleOfAsync(string id)
        {
            using (var client = new PodcastClient(new PodcastClientOptions { ApiKey = "key", AccessToken = "token" }))
            {
                PodcastShow show = await client.GetPodcastShowAsync(id, limit: 2);
                PodcastResponse<PodcastEpisode> episode = await client.WithResponse.GetPodcastEpisodeAsync(show.Episodes.Edges[0].Node.Id);
                return episode.Value.Type == PodcastEpisodeType.Full ? show.Title : episode.Value.Title;
            }
        }
    }
}
