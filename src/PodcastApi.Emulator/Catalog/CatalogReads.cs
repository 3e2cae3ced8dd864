namespace PodcastApi.Emulator;

/// <summary>The four operations that read the catalog.</summary>
internal sealed class CatalogReads(PodcastCatalog catalog)
{
    internal OperationResult GetShow(RequestContext call)
    {
        if (catalog.FindShow(call.Id) is not { } show) return NoShow(call.Id);
        return ShowPage.Read(show, call.Limit, call.Cursor) is { } page
            ? OperationResult.Of(show.Text.With(page))
            : ApiError.BadRequest(
                $"The cursor \"{call.Cursor}\" is not a page token of the show {call.Id}. Send episodes.pageInfo.token unchanged.");
    }

    /// <summary>
    /// Gets several shows. Omits unknown ids. A cursor applies to the show that it belongs to; the others start at their
    /// first page.
    /// </summary>
    internal OperationResult GetShows(RequestContext call)
    {
        var shows = call.Ids.Select(catalog.FindShow).OfType<CatalogShow>().ToList();
        var pages = shows.ConvertAll(show => ShowPage.Read(show, call.Limit, call.Cursor));
        if (shows.Count > 0 && pages.TrueForAll(page => page is null))
            return ApiError.BadRequest($"The cursor \"{call.Cursor}\" is not a page token of any of these shows.");
        return OperationResult.Many(
            "podcastShows",
            shows.Zip(pages, (show, page) => ShowJson.Full(show.Show, page ?? ShowPage.Read(show, call.Limit, null)!)));
    }

    internal OperationResult GetEpisode(RequestContext call) =>
        catalog.FindEpisode(call.Id) is { } episode ? OperationResult.One("podcastEpisode", EpisodeJson.Full(episode)) : NoEpisode(call.Id);

    /// <summary>Gets several episodes. Omits unknown ids.</summary>
    internal OperationResult GetEpisodes(RequestContext call) =>
        OperationResult.Many("podcastEpisodes", call.Ids.Select(catalog.FindEpisode).OfType<CatalogEpisode>().Select(EpisodeJson.Full));

    internal static ApiError NoShow(string id) => ApiError.NotFound($"The catalog has no show with the id \"{id}\".");

    internal static ApiError NoEpisode(string id) => ApiError.NotFound($"The catalog has no episode with the id \"{id}\".");
}
