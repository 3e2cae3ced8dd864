namespace PodcastApi.Emulator.Server;

/// <summary>The journal in the control API, with the filter of the page and without credentials.</summary>
internal static class JournalControl
{
    internal static void Map(ControlRoutes routes, RequestJournal journal)
    {
        routes.Get("/journal", request => Filter(request).Apply(journal.Entries).Select(View));
        routes.Delete("/journal", _ => journal.Clear());
    }

    private static JournalFilter Filter(ControlRequest request) =>
        JournalFilter.Read(request.Page) is { HasInvalidStatus: false } filter
            ? filter
            : throw new ControlException(400, "status must be a status such as 404, or a class such as 4xx.");

    private static object View(RedactedEntry entry) => new
    {
        entry.Number,
        entry.Time,
        DurationMilliseconds = JournalFormat.Milliseconds(entry.Duration),
        entry.Method,
        Path = entry.PathAndQuery,
        Operation = entry.Operation is { } name ? char.ToLowerInvariant(name[0]) + name[1..] : null,
        entry.User,
        entry.Status,
        entry.Problem,
        entry.Faults,
        entry.RequestId,
        RequestHeaders = entry.RequestHeaders.Select(header => new { Name = header.Key, header.Value }),
        ResponseHeaders = entry.ResponseHeaders.Select(header => new { Name = header.Key, header.Value }),
        entry.ResponseBody,
    };
}
