namespace PodcastApi.Emulator;

/// <summary>The API's rule: of the last segment, only the first space becomes a hyphen, and nothing is encoded.</summary>
internal static class PageUrl
{
    private const string Podcasts = "https://music.amazon.com/podcasts/";

    internal static string Of(PodcastShow show) => show.Url ?? $"{Podcasts}{show.Id}/{Hyphenate(show.Title)}";

    internal static string Of(PodcastShow show, PodcastEpisode episode) =>
        episode.Url ?? $"{Podcasts}{show.Id}/episodes/{episode.Id}/{Hyphenate(show.Title + episode.Title)}";

    private static string? Hyphenate(string? title) =>
        title?.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var space ? $"{title[..space]}-{title[(space + 1)..]}" : title;
}
