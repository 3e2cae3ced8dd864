namespace PodcastApi.Emulator.Server;

/// <summary>One episode.</summary>
internal sealed class EpisodePage(PodcastApiEmulator emulator)
{
    internal PageAnswer Answer(PageRequest request)
    {
        if (request.Asked("id") is not { } id || emulator.Catalog.FindEpisode(id) is not { } entry) return PageFrame.NotFound("The catalog has no episode with this id.");
        var title = entry.Episode.Title ?? id;
        var show = entry.Show.Show;
        return PageFrame.Around(Foreign.Bare(title), "/", Html.Of($"""
            <p class="path"><a href="/">Shows</a> <span aria-hidden="true">/</span> <a href="{Link.ToShow(show.Id)}">{Foreign.Line(show.Title ?? show.Id)}</a></p>
            <header class="about">{Cover.Of(show)}<div><h1>{Foreign.Line(title)}</h1><p class="quiet">{Foreign.Line(entry.Episode.Author)}</p></div></header>
            <div class="text">{PlainText.Paragraphs(entry.Episode.Description)}</div>
            {Facts(entry)}
            <h2>The same from the API</h2>
            {CurlCommand.Of(emulator, request.Host, "podcasts/episodes/" + Uri.EscapeDataString(id))}
            """));
    }

    private Html Facts(CatalogEpisode entry)
    {
        var episode = entry.Episode;
        return Html.Of($"""
            <dl class="facts">
            <dt>Released</dt><dd>{EpisodeFacts.Released(episode)}</dd>
            <dt>Length</dt><dd>{EpisodeFacts.Length(episode)}</dd>
            <dt>Type</dt><dd>{Foreign.Line(episode.Type?.Value ?? "–")}</dd>
            <dt>Season, episode</dt><dd>{EpisodeFacts.Number(episode.SeasonNumber)}, {EpisodeFacts.Number(episode.EpisodeNumber)}</dd>
            <dt>Id</dt><dd><code>{Foreign.Line(episode.Id)}</code></dd>
            <dt>Address</dt><dd><code>{Foreign.Line(PageUrl.Of(entry.Show.Show, episode))}</code></dd>
            <dt>In the library of</dt><dd>{Counted.Of(emulator.Users.Everyone.Count(user => user.Saved(episode.Id)), "user")}</dd>
            </dl>
            """);
    }
}
