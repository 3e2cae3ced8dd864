namespace PodcastApi.Emulator;

/// <summary>Creates sample episodes, a week apart, so that a show has enough to page through. Titles contain "(emulated)".</summary>
internal sealed class SampleEpisodes(PodcastShow show, DateTimeOffset start)
{
    internal SampleEpisodes(PodcastShow show)
        : this(show, new DateTimeOffset(2021, 1, 5, 7, 5, 0, TimeSpan.Zero))
    {
    }

    internal PodcastEpisode Create(int number) =>
        Complete(SampleId.From($"{show.Id} {number}"), $"{show.Title}, episode {number} (emulated)", number);

    internal PodcastEpisode CreateBonus(int number, int part) =>
        Complete(
            SampleId.From($"{show.Id} {number} {part}"),
            $"{show.Title}, bonus {part} to episode {number} (emulated)",
            number,
            bonus: true);

    /// <summary>Creates an episode with the given id and title and sample values for the rest.</summary>
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
