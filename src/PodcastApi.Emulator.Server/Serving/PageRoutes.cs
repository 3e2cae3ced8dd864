namespace PodcastApi.Emulator.Server;

/// <summary>The paths of the pages.</summary>
internal sealed class PageRoutes
{
    private readonly Dictionary<string, PageRoute> _routes = new(StringComparer.Ordinal);

    internal PageRoutes(PodcastApiEmulator emulator, FormToken token)
    {
        var shows = new ShowsPage(emulator, token);
        Read("/", shows.Handle);
        Change("/shows/add", shows.Add);
        Change("/shows/remove", shows.Remove);
        Change("/reset", shows.Reset);
        _routes.Add("/feeds/add", new PageRoute(PageRoute.Changing, shows.Handle) { Upload = new FeedUploadPage(emulator).ImportAsync });
        Read("/show", new ShowDetailsPage(emulator, token).Handle);
        Read("/episode", new EpisodeDetailsPage(emulator).Handle);
        Read("/reference", new ReferencePage(emulator).Handle);
        Read("/reference/podcast-v1.yaml", new ReferenceDocument(emulator).Handle);
        foreach (var (path, response) in Assets.All) Read(path, _ => response);

        // For scripts and containers that wait until the emulator responds.
        Read(ControlApi.Root + "/ready", _ => new PageResponse(200, """{"status":"ready"}""" + "\n", "application/json"));

        // Browsers request it automatically; it should not appear in the emulator's journal.
        Read("/favicon.ico", _ => Assets.All["/assets/icon.svg"]);

        var users = new UsersPage(emulator, token);
        Read("/users", users.Handle);
        Change("/users/add", users.Add);
        Change("/users/expire", users.Changes.Expire);
        Change("/users/revoke", users.Changes.Revoke);
        Change("/users/revoke-refresh-tokens", users.Changes.RevokeRefreshTokens);

        var journal = new JournalPage(emulator.Journal, token);
        Read("/journal", journal.Handle);
        Read("/journal/rows", journal.HandleRows);
        Read("/journal/entry", new JournalEntryPage(emulator.Journal).Handle);
        Change("/journal/clear", journal.Clear);
        Change("/journal/undo", journal.Undo);

        var export = new JournalExport(emulator.Journal);
        Read(JournalExport.HarPath, export.Har);
        Read(JournalExport.NdjsonPath, export.Ndjson);

        var faults = new FaultsPage(emulator.Faults, token);
        Read("/faults", faults.Handle);
        Change("/faults/add", faults.Add);
        Change("/faults/remove", faults.Remove);
        Change("/faults/clear", faults.Clear);
        Change("/faults/undo", faults.Undo);
        Change("/faults/pause", faults.Pause);
        Change("/faults/resume", faults.Resume);
        Change("/faults/preset", faults.AddPreset);
    }

    internal PageRoute? Find(string path) => _routes.GetValueOrDefault(path);

    private void Read(string path, Func<PageRequest, PageResponse> handle) => _routes.Add(path, new PageRoute(PageRoute.Reading, handle));

    private void Change(string path, Func<PageRequest, PageResponse> handle) =>
        _routes.Add(path, new PageRoute(PageRoute.Changing, handle));
}
