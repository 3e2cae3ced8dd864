namespace PodcastApi.Emulator.Server;

/// <summary>Reads the values of an item. Invalid values become null, with a note.</summary>
internal sealed class ItemValues(FeedElements item, int line, FeedNotes warnings)
{
    /// <summary>Returns a function that creates the episode when its id and show are known, after the whole feed was read.</summary>
    internal Func<string, PodcastShow, PodcastEpisode> Bind(string? title, string? date)
    {
        // Read now, so that the other texts of the item need not be kept.
        var (type, images, author) = (Type(), FeedImage.Of(item), item.First("itunes:author", "dc:creator", "author")?.Trim());
        var description = item.First("content:encoded", "description", "itunes:summary", "itunes:subtitle");
        var season = Read(
            item.First("itunes:season", "podcast:season"),
            FeedNumber.Parse,
            "seasons that are not whole numbers were ignored");
        var number = Read(
            item.First("itunes:episode", "podcast:episode"),
            FeedNumber.Parse,
            "episode numbers that are not whole numbers were ignored");
        var duration = Read(item.First("itunes:duration"), FeedDuration.Parse, "durations that can't be read were ignored");
        var release = Read(date, FeedDate.Parse, "dates that can't be read were ignored");
        return (id, show) => new PodcastEpisode
        {
            Id = id,
            Title = title,
            Type = type,
            Description = description,
            Author = author,
            SeasonNumber = season,
            EpisodeNumber = number,
            Images = images ?? show.Images,
            Duration = duration,
            ReleaseDate = release,
        };
    }

    private PodcastEpisodeType Type()
    {
        var text = item.First("itunes:episodetype")?.Trim().ToUpperInvariant();
        if (text is PodcastEpisodeType.BonusValue or PodcastEpisodeType.TrailerValue) return new PodcastEpisodeType(text);
        if (text is not (null or PodcastEpisodeType.FullValue)) warnings.Add("unknown episode types were read as full", line, text);
        return PodcastEpisodeType.Full;
    }

    private T? Read<T>(string? text, Func<string, T?> parse, string otherwise)
        where T : struct
    {
        var value = text is null ? null : parse(text);
        if (value is null && text is not null) warnings.Add(otherwise, line, text);
        return value;
    }
}
