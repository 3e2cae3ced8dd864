namespace PodcastApi.Emulator.Server;

/// <summary>The page of an episode.</summary>
internal sealed class EpisodeDetailsPage(PodcastApiEmulator emulator)
{
    internal PageResponse Handle(PageRequest request)
    {
        if (request.Requested("id") is not { } id || emulator.Catalog.FindEpisode(id) is not { } entry)
            return PageLayout.NotFound("The catalog has no episode with this id. It may have existed before the emulator was restarted.");
        var title = entry.Episode.Title ?? id;
        var show = entry.Show.Show;
        return PageLayout.Around(
            UntrustedText.Bare(title),
            "/",
            Html.Of(
                $"""
                <p class="path"><a href="/">Shows</a> <span aria-hidden="true">/</span> <a href="{Link.ToShow(
                    show.Id
                )}">{UntrustedText.Line(show.Title ?? show.Id)}</a></p>
                <header class="about">{Cover.Of(show)}<div><h1>{UntrustedText.Line(title)}</h1><p class="quiet">{UntrustedText.Line(
                    entry.Episode.Author
                )}</p></div></header>
                <div class="text">{PlainText.Paragraphs(entry.Episode.Description)}</div>
                {Facts(entry)}
                <h2>API request</h2>
                {CurlCommand.Of(emulator, request.Host, "podcasts/episodes/" + Uri.EscapeDataString(id))}
                """
            ));
    }

    private Html Facts(CatalogEpisode entry)
    {
        var episode = entry.Episode;
        return Html.Of($"""
            <dl class="facts">
            <dt>Released</dt><dd>{EpisodeFacts.ReleasedAt(episode)}</dd>
            <dt>Length</dt><dd>{EpisodeFacts.Length(episode)}</dd>
            <dt>Type</dt><dd>{UntrustedText.Line(episode.Type?.Value ?? "–")}</dd>
            <dt>Season, episode</dt><dd>{EpisodeFacts.Number(episode.SeasonNumber)}, {EpisodeFacts.Number(episode.EpisodeNumber)}</dd>
            <dt>Id</dt><dd><code>{UntrustedText.Line(episode.Id)}</code></dd>
            <dt>Address</dt><dd><code>{UntrustedText.Line(PageUrl.Of(entry.Show.Show, episode))}</code></dd>
            <dt>Picture</dt><dd>{EpisodeFacts.Pictures(episode.Images)}</dd>
            <dt>In the library of</dt><dd>{Pluralizer.Of(emulator.Users.Everyone.Count(user => user.Saved(episode.Id)), "user")}</dd>
            </dl>
            """);
    }
}
