namespace PodcastApi.Emulator.Server;

/// <summary>The list of shows, with the settings to connect a client.</summary>
internal sealed class ShowsPage(PodcastApiEmulator emulator, FormToken token)
{
    private const int Size = 24;

    internal PageResponse Handle(PageRequest request) => Show(request, null);

    internal PageResponse Add(PageRequest request) =>
        CatalogForm.Apply(request, emulator.Catalog, out var show) is { } problem
            ? Show(request, problem) with { Status = 400 }
            : PageResponse.SeeOther(Link.To("/show", ("id", show.Id)));

    /// <summary>Removes a show. Ignores shows that no longer exist, because another window may have removed them.</summary>
    internal PageResponse Remove(PageRequest request)
    {
        emulator.Catalog.RemoveShow(request.Field("id") ?? "");
        return PageResponse.SeeOther("/");
    }

    internal PageResponse Reset(PageRequest request)
    {
        emulator.Reset();
        return PageResponse.SeeOther("/");
    }

    private PageResponse Show(PageRequest request, string? problem)
    {
        var words = request.Requested("q");
        var found = Find(words);
        var page = new Pager<CatalogShow>(found, request.Requested("page"), Size);
        return PageLayout.Around(
            "Shows",
            "/",
            Html.Of(
                $"""
                <h1>Shows</h1>
                <p class="lead">The catalog of the API at <code>http://{request.Host}/v1/</code>. {Pluralizer.Of(
                    page.Total,
                    words is null ? "show" : "show found")}.</p>
                {Connection(request)}
                {Search(words)}
                {(page.Total == 0 ? Nothing(words) : Html.Of($"""<ul class="cards" aria-label="Shows">{page.Items.Select(Card)}</ul>"""))}
                {page.Links("Pages of shows", number => Link.To("/", ("q", words), ("page", number)))}
                {CatalogForm.Render(token, request, problem)}
                """
            ));
    }

    private List<CatalogShow> Find(string? words)
    {
        var found = emulator.Catalog.Shows.Where(show =>
            words is null || Has(show.Show.Title, words) || Has(show.Show.Author, words) || show.Id == words);
        return
        [
            .. found.OrderBy(show => show.Show.Title, StringComparer.OrdinalIgnoreCase).ThenBy(show => show.Id, StringComparer.Ordinal),
        ];
    }

    private static bool Has(string? text, string words) => text?.Contains(words, StringComparison.OrdinalIgnoreCase) is true;

    private Html Connection(PageRequest request) => Html.Of($"""
        <details class="box"><summary>Point a client here</summary>
        <p>Settings of the default user, for another shell. <a href="/users">All users and their tokens</a></p>
        {DefaultToken.Warning(emulator)}
        {ShellExports.Of(request.Host, PodcastApiEmulator.AccessToken, "of the default user")}
        </details>
        """);

    private static Html Search(string? words) =>
        Html.Of(
            $"""
            <form class="search" role="search" action="/" method="get">
            <label for="q">Title, author or id</label>
            <div class="line"><input type="search" id="q" name="q" value="{words}"><button>Search</button>{(
                words is null ? Html.Empty : Html.Of($"""<a href="/">All shows</a>""")
            )}</div>
            </form>
            """
        );

    private static Html Nothing(string? words) =>
        words is null
            ? Html.Of($"<p>The catalog is empty.</p>")
            : Html.Of($"<p>No show has “{UntrustedText.Line(words)}” in its title or author, or as its id.</p>");

    private static Html Card(CatalogShow show) =>
        Html.Of(
            $"""
            <li class="card">{Cover.Of(show.Show)}<div><h2><a href="{Link.ToShow(show.Id)}">{UntrustedText.Line(
                show.Show.Title ?? show.Id
            )}</a></h2>
            <p class="quiet">{UntrustedText.Line(show.Show.Author)}</p><p class="quiet">{Pluralizer.Of(
                show.Entries.Count,
                "episode"
            )}</p></div></li>
            """
        );
}
