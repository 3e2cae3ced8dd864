namespace PodcastApi.Emulator.Server;

/// <summary>Downloads of the requests that match the filter, oldest first.</summary>
internal sealed class JournalExport(RequestJournal journal)
{
    internal const string HarPath = "/journal/export.har";
    internal const string NdjsonPath = "/journal/export.ndjson";

    internal PageResponse Har(PageRequest request) =>
        Download(HarExport.Write(Entries(request), request.Host), "application/json", "podcastapi-journal.har");

    internal PageResponse Ndjson(PageRequest request) =>
        Download(NdjsonExport.Write(Entries(request)), "application/x-ndjson", "podcastapi-journal.ndjson");

    private IEnumerable<RedactedEntry> Entries(PageRequest request) => JournalFilter.Read(request).Apply(journal.Entries);

    private static PageResponse Download(ReadOnlyMemory<byte> content, string type, string name) => new(200, "", type)
    {
        Bytes = content,
        Headers = [KeyValuePair.Create("Content-Disposition", $"attachment; filename=\"{name}\"")],
    };
}
