using System.Text.Json.Nodes;

namespace PodcastApi.Emulator;

/// <summary>The four operations that change a user's library and follows; each may be repeated without harm.</summary>
internal sealed class LibraryWrites(PodcastCatalog catalog)
{
    internal Outcome Save(ApiCall call) => ChangeLibrary(call, "savePodcastEpisode", "SAVED", call.User!.Save);

    internal Outcome Remove(ApiCall call) => ChangeLibrary(call, "removePodcastEpisode", "REMOVED", call.User!.Remove);

    internal Outcome Follow(ApiCall call) => ChangeFollows(call, "followPodcastShow", "FOLLOW", call.User!.Follow);

    internal Outcome Unfollow(ApiCall call) => ChangeFollows(call, "unfollowPodcastShow", "UNFOLLOW", call.User!.Unfollow);

    private Outcome ChangeLibrary(ApiCall call, string name, string state, Action<string> change)
    {
        if (catalog.FindEpisode(call.Id) is not { } entry) return CatalogReads.NoEpisode(call.Id);
        change(entry.Episode.Id);
        return Outcome.One(name, new JsonObject { ["podcastEpisode"] = EpisodeJson.Stub(entry), ["saveState"] = state });
    }

    private Outcome ChangeFollows(ApiCall call, string name, string state, Action<string> change)
    {
        if (catalog.FindShow(call.Id) is not { } show) return CatalogReads.NoShow(call.Id);
        change(show.Id);
        return Outcome.One(name, new JsonObject { ["podcastShow"] = ShowJson.Stub(show.Show), ["followState"] = state });
    }
}
