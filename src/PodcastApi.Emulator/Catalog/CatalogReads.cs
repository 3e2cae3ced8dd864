namespace PodcastApi.Emulator;

/// <summary>The four operations that read the catalog.</summary>
internal sealed class CatalogReads(PodcastCatalog catalog)
{
    internal Outcome GetShow(ApiCall call)
    {
        if (catalog.FindShow(call.Id) is not { } show) return NoShow(call.Id);
        return ShowPage.Read(show, call.Limit, call.Cursor) is { } page
            ? Outcome.Of(show.Text.With(page))
            : Refusal.BadRequest($"The cursor \"{call.Cursor}\" is no page token of the show {call.Id}. Send episodes.pageInfo.token as it came.");
    }

    /// <summary>Unknown ids are left out. A cursor pages the show that it belongs to, the others begin at their first page.</summary>
    internal Outcome GetShows(ApiCall call)
    {
        var shows = call.Ids.Select(catalog.FindShow).OfType<CatalogShow>().ToList();
        var pages = shows.ConvertAll(show => ShowPage.Read(show, call.Limit, call.Cursor));
        if (shows.Count > 0 && pages.TrueForAll(page => page is null)) return Refusal.BadRequest($"The cursor \"{call.Cursor}\" is a page token of none of these shows.");
        return Outcome.Many("podcastShows", shows.Zip(pages, (show, page) => ShowJson.Full(show.Show, page ?? ShowPage.Read(show, call.Limit, null)!)));
    }

    internal Outcome GetEpisode(ApiCall call) =>
        catalog.FindEpisode(call.Id) is { } episode ? Outcome.One("podcastEpisode", EpisodeJson.Full(episode)) : NoEpisode(call.Id);

    /// <summary>Unknown ids are left out.</summary>
    internal Outcome GetEpisodes(ApiCall call) =>
        Outcome.Many("podcastEpisodes", call.Ids.Select(catalog.FindEpisode).OfType<CatalogEpisode>().Select(EpisodeJson.Full));

    internal static Refusal NoShow(string id) => Refusal.NotFound($"The catalog has no show with the id \"{id}\".");

    internal static Refusal NoEpisode(string id) => Refusal.NotFound($"The catalog has no episode with the id \"{id}\".");
}
