namespace PodcastApi.Emulator.Server;

/// <summary>Imports an uploaded feed and reports what was imported.</summary>
internal sealed class FeedUploadPage(PodcastApiEmulator emulator)
{
    internal async Task<PageResponse> ImportAsync(PageRequest request, CancellationToken cancellationToken)
    {
        if (request.Form.Files["feed"] is not { Length: > 0 } file) return Problem("Choose a feed file that is not empty.");
        try
        {
            var feed = await FeedImporter
                .ImportStreamAsync(
                    emulator.Catalog,
                    Path.GetFileName(file.FileName),
                    file.OpenReadStream(),
                    new FeedLimits(),
                    null,
                    null,
                    cancellationToken)
                .ConfigureAwait(false);
            return Report(feed);
        }
        catch (FeedException wrong)
        {
            return Problem(wrong.Message);
        }
    }

    private static PageResponse Report(ImportedFeed feed) => PageLayout.Around("Imported", "/", Html.Of($"""
        <p class="path"><a href="/">Shows</a></p>
        <h1>Imported</h1>
        <p><a href="{Link.ToShow(feed.ShowId)}">{UntrustedText.Line(feed.Title ?? feed.ShowId)}</a>:
        {Pluralizer.Of(feed.Episodes, "episode")}, {feed.Added} new, {feed.Updated} changed.</p>
        {Notes("Left out", feed.LeftOut)}
        {Notes("Repaired or guessed", feed.Warnings)}
        """));

    private static Html Notes(string title, IReadOnlyList<FeedNote> notes) =>
        notes.Count == 0
            ? Html.Empty
            : Html.Of($"<h2>{title}</h2><ul>{notes.Select(note => Html.Of($"<li>{UntrustedText.Line(note.ToString())}</li>"))}</ul>");

    private static PageResponse Problem(string why) => PageLayout.Around("Not imported", "/", Html.Of($"""
        <p class="path"><a href="/">Shows</a></p>
        <h1>Not imported</h1>
        <div class="box wrong" role="alert"><p>{UntrustedText.Line(why)}</p></div>
        """)) with { Status = 400 };
}
