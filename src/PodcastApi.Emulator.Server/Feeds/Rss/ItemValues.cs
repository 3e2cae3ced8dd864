namespace PodcastApi.Emulator.Server;

/// <summary>Reads the values of an item. Invalid values are left out, with a note.</summary>
internal sealed class ItemValues(FeedElements item, int line, FeedNotes notes)
{
    /// <summary>The elements with an episode's description, the best one first.</summary>
    internal static readonly string[] Descriptions =
    [
        "content:encoded", "description", "itunes:summary", "googleplay:description", "itunes:subtitle", "atom:content", "atom:summary",
        "dc:description",
    ];

    /// <summary>Returns a function that creates the episode when its id and show are known, after the whole feed was read.</summary>
    internal Func<string, PodcastShow, Uri?, PodcastEpisode> Bind(string? title)
    {
        // Read now, so that the other texts of the item need not be kept.
        var (type, images) = (Type(), FeedImage.Addresses(item));
        var author = PersonName.Of(item.First("itunes:author", "googleplay:author", "dc:creator", "author", "atom:author/atom:name"));
        var description = item.First(Descriptions);
        var season = Read(FeedNumber.Parse, "seasons that are not whole numbers", "itunes:season", "podcast:season");
        var number = Read(FeedNumber.Parse, "episode numbers that are not whole numbers", "itunes:episode", "podcast:episode");
        var duration = Read(FeedDuration.Parse, "durations that can't be read", "itunes:duration");
        var release = Read(FeedDate.Parse, "dates that can't be read", "pubdate", "dc:date", "atom:published", "atom:updated");
        if (release?.Warning is { } warning) notes.Warn(warning, line, item.First("pubdate", "dc:date", "atom:published", "atom:updated"));
        return (id, show, site) => new PodcastEpisode
        {
            Id = id,
            Title = title,
            Type = type,
            Description = description,
            Author = author,
            SeasonNumber = season,
            EpisodeNumber = number,
            Images = FeedImage.Of(images, site) ?? show.Images,
            Duration = duration,
            ReleaseDate = release?.Value,
        };
    }

    private PodcastEpisodeType Type()
    {
        var text = item.First("itunes:episodetype")?.Trim().ToUpperInvariant();
        if (text is PodcastEpisodeType.BonusValue or PodcastEpisodeType.TrailerValue) return new PodcastEpisodeType(text);
        if (text is not (null or PodcastEpisodeType.FullValue)) notes.Warn("unknown episode types were read as full", line, text);
        return PodcastEpisodeType.Full;
    }

    /// <summary>Returns the value of the first of these elements that can be read.</summary>
    private T? Read<T>(Func<string, T?> parse, string what, params string[] names)
        where T : struct
    {
        foreach (var text in item.All(names))
        {
            if (parse(text) is { } value) return value;
            notes.LeaveOut(what, line, text);
        }

        return null;
    }
}
