using PodcastApi.Benchmarks.Clients.Plain;
using Refit;

namespace PodcastApi.Benchmarks.Clients;

internal interface IRefitApi
{
    [Get("/podcasts/shows/{id}")]
    Task<PlainResponse<PlainShowData>> ShowAsync(string id);

    [Get("/podcasts/episodes")]
    Task<PlainResponse<PlainEpisodesData>> EpisodesAsync([Query(CollectionFormat.Csv)] string[] ids);

    [Get("/podcasts/episodes/{id}")]
    Task<PlainResponse<PlainEpisodeData>> EpisodeAsync(string id);
}
