using System.Globalization;

namespace PodcastApi.Cli;

/// <summary>Writes an episode with all its details.</summary>
internal static class EpisodeView
{
    internal static void Write(ConsoleWriter screen, PodcastEpisode episode)
    {
        screen.WriteTitle(episode.Title ?? episode.Id);
        if (episode.Podcast is { } show) screen.WriteLine($"{TerminalText.Line(show.Title)} ({TerminalText.Line(show.Id)})");
        var facts = string.Join(", ", Facts(episode).Where(fact => !string.IsNullOrEmpty(fact)));
        if (facts.Length > 0) screen.WriteLine(facts);
        screen.WriteLine(TerminalText.Line(episode.Id));
        screen.WriteHtml(episode.Description);
    }

    private static IEnumerable<string?> Facts(PodcastEpisode episode)
    {
        yield return TerminalText.Line(episode.Type?.Value);
        yield return episode.SeasonNumber is { } season ? Invariant($"season {season}") : null;
        yield return episode.EpisodeNumber is { } number ? Invariant($"episode {number}") : null;
        yield return episode.Duration is >= 0 and < int.MaxValue and var seconds ? Length(TimeSpan.FromSeconds(Math.Round(seconds))) : null;
        yield return episode.ReleaseDate?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static string Length(TimeSpan time) => Invariant($"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
