namespace PodcastApi.Emulator.Server;

/// <summary>The page of a show, with its episodes in the API's order.</summary>
internal sealed class ShowDetailsPage(PodcastApiEmulator emulator, FormToken token)
{
    private const int Size = 50;

    internal PageResponse Handle(PageRequest request)
    {
        if (request.Requested("id") is not { } id || emulator.Catalog.FindShow(id) is not { } show)
            return PageLayout.NotFound("The catalog has no show with this id. It may have existed before the emulator was restarted.");
        var title = show.Show.Title ?? show.Id;
        var page = new Pager<CatalogEpisode>(show.Entries, request.Requested("page"), Size);
        return PageLayout.Around(
            UntrustedText.Bare(title),
            "/",
            Html.Of(
                $"""
                <p class="path"><a href="/">Shows</a></p>
                <header class="about">{Cover.Of(show.Show)}<div><h1>{UntrustedText.Line(title)}</h1><p class="quiet">{UntrustedText.Line(
                    show.Show.Author
                )}</p></div></header>
                <div class="text">{PlainText.Paragraphs(show.Show.Description)}</div>
                <dl class="facts"><dt>Id</dt><dd><code>{UntrustedText.Line(
                    show.Id
                )}</code></dd><dt>Address</dt><dd><code>{UntrustedText.Line(PageUrl.Of(show.Show))}</code></dd>
                <dt>Picture</dt><dd>{EpisodeFacts.Pictures(show.Show.Images)}</dd>
                <dt>Followed by</dt><dd>{Followers(show.Id)}</dd></dl>
                <h2>Episodes</h2>
                {(page.Total == 0 ? Html.Of($"<p>The show has no episodes.</p>") : Table(page))}
                {page.Links("Pages of episodes", number => Link.To("/show", ("id", id), ("page", number)))}
                <h2>API request</h2>
                {CurlCommand.Of(emulator, request.Host, "podcasts/shows/" + Uri.EscapeDataString(id))}
                <form action="/shows/remove" method="post">{token.Field}<input type="hidden" name="id" value="{show.Id}">
                <button class="grave">Remove this show</button></form>
                """
            ));
    }

    private Html Followers(string id) => Pluralizer.Of(emulator.Users.Everyone.Count(user => user.Follows(id)), "user");

    private static Html Table(Pager<CatalogEpisode> page) => Html.Of($"""
        <table><caption>{Pluralizer.Of(page.Total, "episode")}, as the API lists them</caption>
        <thead><tr><th scope="col">Title</th><th scope="col">Released</th><th scope="col" class="number">Length</th></tr></thead>
        <tbody>{page.Items.Select(Row)}</tbody></table>
        """);

    private static Html Row(CatalogEpisode entry)
    {
        var episode = entry.Episode;
        return Html.Of(
            $"""
            <tr><th scope="row"><a href="{Link.ToEpisode(episode.Id)}">{UntrustedText.Line(
                episode.Title ?? episode.Id
            )}</a>{EpisodeFacts.Badge(episode)}</th>
            <td class="nowrap">{EpisodeFacts.Released(episode)}</td><td class="number">{EpisodeFacts.Length(episode)}</td></tr>
            """);
    }
}
