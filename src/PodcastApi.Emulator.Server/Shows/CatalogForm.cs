using System.Globalization;

namespace PodcastApi.Emulator.Server;

/// <summary>The forms that change the catalog: upload a feed, add a sample show, reset everything.</summary>
internal static class CatalogForm
{
    private const int LongestTitle = 200;
    private const int MostEpisodes = 10_000;

    internal static Html Render(FormToken token, PageRequest request, string? problem) =>
        Html.Of(
            $"""
            <h2>Change the catalog</h2>
            {(problem is null ? Html.Empty : Html.Of($"""<div class="box wrong" role="alert"><p>{problem}</p></div>"""))}
            <form class="box" action="/feeds/add" method="post" enctype="multipart/form-data">{token.Field}
            <div class="field"><label for="feed">Podcast feed: RSS or Atom, up to 256 MiB</label>
            <div class="line"><input id="feed" name="feed" type="file" required><button>Import</button></div></div></form>
            <form class="box" action="/shows/add" method="post">{token.Field}
            <div class="line"><div class="field"><label for="s-title">Title of a sample show</label>
            <input id="s-title" name="title" required maxlength="{LongestTitle}" autocomplete="off" value="{request.Field("title")}"></div>
            <div class="field"><label for="s-episodes">Sample episodes</label>
            <input id="s-episodes" name="episodes" type="number" min="0" max="{MostEpisodes}"
            value="{request.Field("episodes") ?? "10"}"></div>
            <button>Add</button></div></form>
            <form class="box" action="/reset" method="post">{token.Field}
            <div class="bar"><button class="grave">Reset the emulator</button>
            <p class="quiet">Restores the documented shows and the default user, and removes everything else: users and their tokens,
            faults and the journal.</p></div></form>
            """);

    /// <summary>Adds the sample show of a submitted form.</summary>
    /// <returns>The problem; null for none.</returns>
    internal static string? Apply(PageRequest request, PodcastCatalog catalog, out CatalogShow show)
    {
        show = null!;
        if (request.Field("title") is not { Length: <= LongestTitle } title) return $"Give a title of 1 to {LongestTitle} characters.";
        if (!int.TryParse(request.Field("episodes") ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || count > MostEpisodes)
            return $"Give a number of episodes from 0 to {MostEpisodes}.";
        try
        {
            show = catalog.AddShow(title, count);
            return null;
        }
        catch (ArgumentException)
        {
            return "There is a sample show with this title already. Give another title.";
        }
    }
}
