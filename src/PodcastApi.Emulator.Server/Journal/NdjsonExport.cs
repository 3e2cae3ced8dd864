using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PodcastApi.Emulator.Server;

/// <summary>Writes requests as NDJSON: one JSON object per line.</summary>
internal static class NdjsonExport
{
    internal static ReadOnlyMemory<byte> Write(IEnumerable<RedactedEntry> entries)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, ExportJson.Writer);
        foreach (var entry in entries)
        {
            Entry(entry).WriteTo(writer);
            writer.Flush();
            writer.Reset();
            buffer.Write("\n"u8);
        }

        return buffer.WrittenMemory;
    }

    private static JsonObject Entry(RedactedEntry entry) => new()
    {
        ["number"] = entry.Number,
        ["time"] = JournalFormat.Iso(entry.Time),
        ["requestId"] = entry.RequestId,
        ["method"] = entry.Method,
        ["path"] = entry.PathAndQuery,
        ["operation"] = entry.Operation,
        ["user"] = entry.User,
        ["status"] = entry.Status,
        ["duration"] = JournalFormat.Milliseconds(entry.Duration),
        ["problem"] = entry.Problem,
        ["faults"] = ExportJson.Texts(entry.Faults),
        ["requestHeaders"] = ExportJson.Pairs(entry.RequestHeaders),
        ["responseHeaders"] = ExportJson.Pairs(entry.ResponseHeaders),
        ["responseBody"] = entry.ResponseBody,
        ["responseBodyBytes"] = entry.ResponseBodyBytes,
        ["sentBodyBytes"] = entry.SentBodyBytes,
    };
}
