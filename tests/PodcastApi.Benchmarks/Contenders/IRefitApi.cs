using PodcastApi.Benchmarks.Contenders.Plain;
using Refit;

namespace PodcastApi.Benchmarks.Contenders;

internal interface IRefitApi
{
    [Get("/podcasts/shows/{id}")]
    Task<PlainAnswer<PlainShowData>> ShowAsync(string id);

    [Get("/podcasts/episodes")]
    Task<PlainAnswer<PlainEpisodesData>> EpisodesAsync([Query(CollectionFormat.Csv)] string[] ids);

    [Get("/podcasts/episodes/{id}")]
    Task<PlainAnswer<PlainEpisodeData>> EpisodeAsync(string id);
}
