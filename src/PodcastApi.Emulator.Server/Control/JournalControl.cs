namespace PodcastApi.Emulator.Server;

/// <summary>The journal in the control API.</summary>
internal static class JournalControl
{
    internal static void Map(ControlRoutes routes, RequestJournal journal)
    {
        routes.Get("/journal", _ => journal.Entries.Select(View));
        routes.Delete("/journal", _ => journal.Clear());
    }

    private static object View(JournalEntry entry) => new
    {
        entry.Number,
        entry.Time,
        entry.Method,
        Path = entry.PathAndQuery,
        entry.Operation,
        entry.LoginEndpoint,
        User = entry.User?.Name,
        entry.Status,
        entry.Problem,
        entry.Faults,
        entry.RequestId,
    };
}
