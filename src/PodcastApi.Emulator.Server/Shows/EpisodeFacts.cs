using System.Globalization;

namespace PodcastApi.Emulator.Server;

/// <summary>Formats the fields of an episode. Unknown values are shown as a dash.</summary>
internal static class EpisodeFacts
{
    private const string Unknown = "–";

    /// <summary>Renders the type, unless it is the usual one.</summary>
    internal static Html Badge(PodcastEpisode episode) =>
        episode.Type is { } type && type != PodcastEpisodeType.Full
            ? Html.Of($""" <span class="badge">{UntrustedText.Line(type.Value)}</span>""")
            : Html.Empty;

    internal static Html Released(PodcastEpisode episode) => Time(episode, "d MMM yyyy");

    internal static Html ReleasedAt(PodcastEpisode episode) => Time(episode, "d MMM yyyy, HH:mm:ss 'UTC'");

    /// <summary>Renders the addresses of images, which are never loaded.</summary>
    internal static Html Pictures(IReadOnlyList<PodcastImage>? images) =>
        images?.Where(image => image?.Url is not null).ToList() is { Count: > 0 } known
            ? Html.Of($"{known.Select(image => Html.Of($"<code>{UntrustedText.Line(image.Url)}</code> "))}")
            : Html.Of($"{Unknown}");

    private static Html Time(PodcastEpisode episode, string format) =>
        episode.ReleaseDate is { } date
            ? Html.Of(
                $"""<time datetime="{date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}">"""
                    + $"""{date.UtcDateTime.ToString(format, CultureInfo.InvariantCulture)}</time>""")
            : Html.Of($"{Unknown}");

    internal static Html Length(PodcastEpisode episode) =>
        episode.Duration is >= 0 and < 360_000 and var seconds
            ? Html.Of(
                $"{TimeSpan.FromSeconds((double)seconds).ToString(seconds >= 3600 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture)}"
            )
            : Html.Of($"{Unknown}");

    internal static Html Number(int? number) => number is { } known ? Html.Of($"{known}") : Html.Of($"{Unknown}");
}
