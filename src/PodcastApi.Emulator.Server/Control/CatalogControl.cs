namespace PodcastApi.Emulator.Server;

/// <summary>The shows and episodes in the control API.</summary>
internal static class CatalogControl
{
    private const int MostSamples = 100_000;

    internal static void Map(ControlRoutes routes, PodcastCatalog catalog)
    {
        routes.Get("/shows", _ => catalog.Shows.OrderBy(show => show.Id, StringComparer.Ordinal).Select(Brief));
        routes.Post("/shows", async request => Brief(Add(await request.ReadAsync<ShowRequest>().ConfigureAwait(false), catalog)));
        routes.Get("/shows/{id}", request => Whole(Show(request, catalog)));
        routes.Put("/shows/{id}", async request => Brief(
            Show(request, catalog).Replace(await request.ReadAsync<PodcastShow>().ConfigureAwait(false))));
        routes.Delete("/shows/{id}", request => catalog.RemoveShow(Show(request, catalog).Id));
        routes.Post("/shows/{id}/episodes", async request =>
        {
            var (show, episode) = (Show(request, catalog), await request.ReadAsync<PodcastEpisode>().ConfigureAwait(false));
            return Brief(request.Query("position") == "last" ? show.AddEpisode(episode) : show.AddNewestEpisode(episode));
        });
        routes.Put("/episodes/{id}", async request => Brief(
            Episode(request, catalog).Show.ReplaceEpisode(await request.ReadAsync<PodcastEpisode>().ConfigureAwait(false))));
        routes.Delete("/episodes/{id}", request => Episode(request, catalog).Show.RemoveEpisode(request.Route("id")));
        routes.Post("/feeds", request => ImportAsync(request, catalog));
    }

    private static CatalogShow Add(ShowRequest request, PodcastCatalog catalog)
    {
        if ((request.Show is null) == (request.Title is null))
            throw new ControlException(400, "Send either show, with an id, or title, for a sample show.");
        if (request.SampleEpisodes is < 0 or > MostSamples)
            throw new ControlException(400, $"sampleEpisodes must be 0 to {MostSamples}.");
        var show = request.Show is { } given ? catalog.AddShow(given) : catalog.AddShow(request.Title!);
        try
        {
            foreach (var alias in request.Aliases ?? []) show.AddAlias(alias);
            foreach (var episode in request.Episodes ?? []) show.AddEpisode(episode);
            return show.AddEpisodes(request.SampleEpisodes);
        }
        catch
        {
            // All or nothing: an id that exists already must not leave half a show.
            catalog.RemoveShow(show.Id);
            throw;
        }
    }

    private static async Task<object?> ImportAsync(ControlRequest request, PodcastCatalog catalog)
    {
        var limits = new FeedLimits();
        request.AllowBytes(limits.Bytes);
        var name = Path.GetFileName(request.Query("name") ?? "feed.xml");
        var feed = await FeedImporter.ImportStreamAsync(catalog, name, request.Body, limits, null, null, request.Cancellation)
            .ConfigureAwait(false);
        return new
        {
            feed.ShowId,
            feed.Title,
            feed.IsNew,
            feed.Added,
            feed.Updated,
            feed.Unchanged,
            feed.Kept,
            LeftOut = feed.LeftOut.Select(note => note.ToString()),
            Warnings = feed.Warnings.Select(note => note.ToString()),
        };
    }

    private static CatalogShow Show(ControlRequest request, PodcastCatalog catalog) =>
        catalog.FindShow(request.Route("id")) ?? throw ControlException.NotFound("show with this id");

    private static CatalogEpisode Episode(ControlRequest request, PodcastCatalog catalog) =>
        catalog.FindEpisode(request.Route("id")) ?? throw ControlException.NotFound("episode with this id");

    private static object Brief(CatalogShow show) => new { show.Id, show.Show.Title, show.Aliases, EpisodeCount = show.Entries.Count };

    private static object Whole(CatalogShow show) => new { show.Show, show.Aliases, show.Episodes };
}
