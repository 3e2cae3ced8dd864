using System.Text.Json.Nodes;

namespace PodcastApi.Emulator;

/// <summary>The four operations that change a user's library and follows. All are idempotent.</summary>
internal sealed class LibraryWrites(PodcastCatalog catalog)
{
    internal OperationResult Save(RequestContext call) => ChangeLibrary(call, "savePodcastEpisode", "SAVED", call.User!.Save);

    internal OperationResult Remove(RequestContext call) => ChangeLibrary(call, "removePodcastEpisode", "REMOVED", call.User!.Remove);

    internal OperationResult Follow(RequestContext call) => ChangeFollows(call, "followPodcastShow", "FOLLOW", call.User!.Follow);

    internal OperationResult Unfollow(RequestContext call) => ChangeFollows(call, "unfollowPodcastShow", "UNFOLLOW", call.User!.Unfollow);

    private OperationResult ChangeLibrary(RequestContext call, string name, string state, Action<string> change)
    {
        if (catalog.FindEpisode(call.Id) is not { } entry) return CatalogReads.NoEpisode(call.Id);
        change(entry.Episode.Id);
        return OperationResult.One(name, new JsonObject { ["podcastEpisode"] = EpisodeJson.Stub(entry), ["saveState"] = state });
    }

    private OperationResult ChangeFollows(RequestContext call, string name, string state, Action<string> change)
    {
        if (catalog.FindShow(call.Id) is not { } show) return CatalogReads.NoShow(call.Id);
        change(show.Id);
        return OperationResult.One(name, new JsonObject { ["podcastShow"] = ShowJson.Stub(show.Show), ["followState"] = state });
    }
}
