namespace PodcastApi.Emulator;

/// <summary>
/// Creates page URLs by the API's rule: only the first space in the last segment becomes a hyphen, and nothing is encoded.
/// </summary>
internal static class PageUrl
{
    private const string Podcasts = "https://music.amazon.com/podcasts/";

    internal static string Of(PodcastShow show) => show.Url ?? $"{Podcasts}{show.Id}/{Hyphenate(show.Title)}";

    /// <remarks>The last segment joins both titles. Avoids intermediate strings, since each episode of a page has a URL.</remarks>
    internal static string Of(PodcastShow show, PodcastEpisode episode)
    {
        if (episode.Url is not null)
            return episode.Url;
        if (show.Title?.IndexOf(' ', StringComparison.Ordinal) is not (>= 0 and var space))
            return $"{Podcasts}{show.Id}/episodes/{episode.Id}/{show.Title}{Hyphenate(episode.Title)}";
        return $"{Podcasts}{show.Id}/episodes/{episode.Id}/{show.Title.AsSpan(0, space)}-{show.Title.AsSpan(space + 1)}{episode.Title}";
    }

    private static string? Hyphenate(string? title) =>
        title?.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var space ? $"{title[..space]}-{title[(space + 1)..]}" : title;
}
