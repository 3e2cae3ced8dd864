namespace PodcastApi.Emulator;

/// <summary>Makes episodes up, a week apart, so that a show is long enough to page through; each says that it is emulated.</summary>
internal sealed class SampleEpisodes(PodcastShow show, DateTimeOffset start)
{
    internal SampleEpisodes(PodcastShow show)
        : this(show, new DateTimeOffset(2021, 1, 5, 7, 5, 0, TimeSpan.Zero))
    {
    }

    internal PodcastEpisode Create(int number) => Complete(SampleId.From($"{show.Id} {number}"), $"{show.Title}, episode {number} (emulated)", number);

    internal PodcastEpisode CreateBonus(int number, int part) =>
        Complete(SampleId.From($"{show.Id} {number} {part}"), $"{show.Title}, bonus {part} to episode {number} (emulated)", number, bonus: true);

    /// <summary>An episode whose id and title are given, and the rest made up.</summary>
    internal PodcastEpisode Complete(string id, string? title, int number, bool bonus = false) => new()
    {
        Id = id,
        Title = title,
        Type = bonus ? PodcastEpisodeType.Bonus : PodcastEpisodeType.Full,
        Description = "\n      <p>The emulator made up this text.</p>\n    ",
        EpisodeNumber = bonus ? null : number,
        Images = show.Images,
        Duration = 1800 + (number * 61 % 1200),
        ReleaseDate = start.AddDays(7 * number),
    };
}
