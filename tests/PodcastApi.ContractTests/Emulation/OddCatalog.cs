using PodcastApi.Emulator;

namespace PodcastApi.ContractTests.Emulation;

/// <summary>Shows and episodes with few or unusual values.</summary>
internal static class OddCatalog
{
    internal static void AddTo(PodcastCatalog catalog)
    {
        catalog.AddShow("Long", episodes: 130);
        catalog.AddShow(new PodcastShow { Id = "empty" });
        catalog.AddShow(new PodcastShow { Id = "a/b?c #%2F+ü", Title = "Odd \"quoted\" \\ 😀 \u2028", Images = [] })
            .AddEpisode(new PodcastEpisode { Id = "bare" })
            .AddEpisode(new PodcastEpisode
            {
                Id = "full",
                Title = "",
                Type = PodcastEpisodeType.Trailer,
                Author = "Someone",
                SeasonNumber = int.MaxValue,
                EpisodeNumber = -1,
                Duration = 0.125,
                ReleaseDate = DateTimeOffset.MinValue,
                Images = [new PodcastImage(), new PodcastImage { Height = 0, Width = 10_000, ImageType = PodcastImageType.Primary }],
                AdditionalProperties = new Dictionary<string, RawJson> { ["market"] = new("""{"id":1.10}""") },
            });
    }
}
