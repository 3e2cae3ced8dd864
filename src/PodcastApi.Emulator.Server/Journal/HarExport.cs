using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PodcastApi.Emulator.Server;

/// <summary>Writes requests as an HTTP Archive (HAR) 1.2, which browsers' developer tools open.</summary>
internal static class HarExport
{
    private static readonly string Version = typeof(HarExport).Assembly.GetName().Version?.ToString(3) ?? "";

    internal static ReadOnlyMemory<byte> Write(IEnumerable<RedactedEntry> entries, string host)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, ExportJson.Writer);
        writer.WriteStartObject();
        writer.WriteStartObject("log");
        writer.WriteString("version", "1.2");
        writer.WriteStartObject("creator");
        writer.WriteString("name", "PodcastApi emulator");
        writer.WriteString("version", Version);
        writer.WriteEndObject();
        writer.WriteStartArray("entries");
        foreach (var entry in entries) Entry(entry, host).WriteTo(writer);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    /// <summary>Creates an entry. The fields that HAR does not define begin with an underscore.</summary>
    private static JsonObject Entry(RedactedEntry entry, string host) => new()
    {
        ["startedDateTime"] = JournalFormat.Iso(entry.Time),
        ["time"] = JournalFormat.Milliseconds(entry.Duration),
        ["request"] = HarMessage.Request(entry, host),
        ["response"] = HarMessage.Response(entry),
        ["cache"] = new JsonObject(),
        ["timings"] = Timings(entry),
        ["_number"] = entry.Number,
        ["_operation"] = entry.Operation,
        ["_user"] = entry.User,
        ["_problem"] = entry.Problem,
        ["_faults"] = ExportJson.Texts(entry.Faults),
    };

    private static JsonObject Timings(RedactedEntry entry) => new()
    {
        ["blocked"] = -1,
        ["dns"] = -1,
        ["connect"] = -1,
        ["ssl"] = -1,
        ["send"] = 0,
        ["wait"] = JournalFormat.Milliseconds(entry.Duration - entry.Transfer),
        ["receive"] = JournalFormat.Milliseconds(entry.Transfer),
    };
}
